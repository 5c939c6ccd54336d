import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CodegenConfig } from "@graphql-codegen/cli";

const GENERATED = join(import.meta.dirname, "graphql/generated");

const options = {
  preset: "client" as const,
  presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: "sha256" as const } },
  config: {
    documentMode: "string",
    enumsAsTypes: true,
    useTypeImports: true,
    importExtension: ".ts",
    strictScalars: true,
    scalars: { Date: "string", DateTime: "string", GeoJSON: "unknown", LanguageTag: "string" },
  },
};

/** The API preloads one list of questions; the two halves below are joined into it. */
function joinPersistedDocuments() {
  const [server, browser] = ["server", "browser"].map((half) =>
    JSON.parse(readFileSync(join(GENERATED, half, "persisted-documents.json"), "utf8")),
  );
  writeFileSync(join(GENERATED, "persisted-documents.json"), `${JSON.stringify({ ...server, ...browser }, null, 2)}\n`);
}

/**
 * Types for every question the site asks, from the printed schema and nothing else of the API.
 *
 * What the browser asks is generated apart from what the server asks: the generated module cannot
 * be shaken, and a reader's phone need not carry the server's questions.
 */
/** The rooms that ask the API from the server. */
const ROOMS = [
  "accounts",
  "agenda",
  "app",
  "calendar",
  "catalogue",
  "claims",
  "confirm",
  "desk",
  "editing",
  "finder",
  "help",
  "map",
  "offline",
  "review",
  "saved",
  "search",
  "suggest",
  "upkeep",
];

const config: CodegenConfig = {
  schema: process.env.SCHEMA_FILE ?? "../api/schema.graphql",
  ignoreNoDocuments: true,
  generates: {
    "./graphql/generated/server/": {
      ...options,
      documents: [`{${ROOMS.join(",")}}/**/*.{ts,tsx}`],
    },
    "./graphql/generated/browser/": { ...options, documents: ["{map,editing/asking}/**/*.{ts,tsx}"] },
  },
  hooks: { afterAllFileWrite: [joinPersistedDocuments] },
};

export default config;

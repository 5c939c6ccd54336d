// The README is what an operator reads before anything runs: what it says of the settings is what the code does.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, SETTINGS } from "./settings.mjs";

const root = join(import.meta.dirname, "..");
const WRONG: Readonly<Record<string, string>> = {
  PORT: "65536",
  COUNTRY: "Finland",
  HOST: "everywhere",
  DATABASE_URL: "mysql://127.0.0.1/kotokartta",
  DATA_DIR: "",
  SITE_NAME: "",
  SITE_URL: "kotokartta.example",
  SIGN_IN_SECRET: "password",
  FEEDBACK_EMAIL: "somebody",
  SMTP_URL: "https://mail.example",
  LETTERS_FROM: "Kotokartta",
  LINK_CHECK: "sometimes",
  EXIT_URL: "javascript:alert(1)",
  OPERATOR_NAME: "x".repeat(121),
  TILES_URL: "https://tiles.example/all.png",
  TILES_ATTRIBUTION: "x".repeat(201),
  MACHINE_TRANSLATION_URL: "translate.example",
  MACHINE_TRANSLATION_KEY: "k".repeat(201),
  TRUSTED_PROXIES: "127.0.0.1, proxy.example",
  LOG_LEVEL: "chatty",
};

/** The rows of the table between two marks of a document. */
function readTable(path: string, mark: string): string[][] {
  const [, table] = readFileSync(join(root, path), "utf8").split(new RegExp(`<!-- /?${mark} -->`));
  const rows = (table ?? "").trim().split("\n").slice(2);
  return rows.map((row) =>
    row
      .replace(/^\|\s*|\s*\|$/g, "")
      .split(/\s*\|\s*/)
      .map((cell) => cell.trim()),
  );
}

const inCode = (text: string) => (text === "" ? "" : `\`${text}\``);

const SKIPPED = new Set([
  "node_modules",
  "generated",
  ".next",
  ".turbo",
  "data",
  "public",
  "test-results",
  "e2e",
  "testing",
]);

function* sourcesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    if (SKIPPED.has(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sourcesBelow(path);
    else if (/\.(ts|tsx|mjs)$/.test(name) && !/\.(test|bench)\.tsx?$/.test(name)) yield path;
  }
}

/** Names that a source reads from its environment: `process.env.X`, `environment.X`, or a line of the API's checked list. */
function namesReadIn(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const read = [...text.matchAll(/\b(?:process\.env|environment)\??(?:\.|\[")([A-Z][A-Z0-9_]*)\b/g)];
  const listed = relative(root, path) === "api/env.ts" ? [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]*): z\b/gm)] : [];
  return [...read, ...listed].map((found) => found[1] ?? "");
}

const SOURCES = ["api", "web", "prisma", "seeds", "scripts"].flatMap((room) => [...sourcesBelow(join(root, room))]);
const INTERNAL = readTable("docs/operations.md", "internal").map(([name]) => (name ?? "").replaceAll("`", ""));

describe("the settings", () => {
  it("stand in the README's table as the code has them, in its order", () => {
    const expected = SETTINGS.map(({ name, default: value, meaning }) => [inCode(name), inCode(value), meaning]);
    expect(readTable("README.md", "settings")).toEqual(expected);
  });

  it("have defaults that are themselves allowed", () => {
    expect(() => readSettings({})).not.toThrow();
  });

  it.each(SETTINGS.map(({ name }) => name))("refuse a wrong %s by its name and say what would do", (name) => {
    const expected = SETTINGS.find((setting) => setting.name === name)?.expected ?? "";
    expect(() => readSettings({ [name]: WRONG[name] ?? "no wrong value is known for it" })).toThrow(
      `${name} is "${WRONG[name]}", expected ${expected}`,
    );
  });

  it("are refused all at once, so that nobody mends them one by one", () => {
    const refuse = () => readSettings({ PORT: "0", LOG_LEVEL: "chatty", SITE_NAME: "Allowed" });
    expect(refuse).toThrow(/PORT is "0"[\s\S]*LOG_LEVEL is "chatty"/);
    expect(refuse).not.toThrow(/SITE_NAME/);
  });

  it("are all that the sources read, but for the internal list in docs/operations.md", () => {
    const known = new Set([...SETTINGS.map(({ name }) => name), ...INTERNAL]);
    const unknown = SOURCES.flatMap((path) =>
      namesReadIn(path)
        .filter((name) => !known.has(name))
        .map((name) => `${name} in ${relative(root, path)}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});

describe("the internal list in docs/operations.md", () => {
  it("names nothing that no source reads", () => {
    const read = new Set(SOURCES.flatMap(namesReadIn));
    expect(INTERNAL.filter((name) => !read.has(name))).toEqual([]);
  });

  it("names no setting, which would have two meanings then", () => {
    expect(INTERNAL.filter((name) => SETTINGS.some((setting) => setting.name === name))).toEqual([]);
  });
});

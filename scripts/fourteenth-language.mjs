// One more language of the interface, as somebody would add it: one line and one file. For tests: a copy of the web
// beside it, so that nothing in the sources changes, built and served against an API that runs already.
import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pseudoMessages } from "../web/i18n/testing/pseudo.ts";
import { findFreePort } from "./embedded-postgres.mjs";
import { root, runTool, withOwnTools } from "./prepare.mjs";
import { startProcess, waitUntilReady } from "./processes.mjs";

const web = join(root, "web");
/** Beside the web, so that packages are found as there; git and the checks do not look into it. */
const copy = join(root, ".pseudo-web");

/** English, Arabic: what is known of the languages that these two are made of. */
export const PSEUDO = [
  { code: "en-xa", autonym: "[Éñĝļîšĥ]", direction: "ltr", formatting: "en-GB" },
  { code: "ar-xb", autonym: "[ŔŢĻ]", direction: "rtl", formatting: "en-GB" },
];

const NOT_COPIED = new Set([".next", "node_modules", ".turbo", "e2e"]);

function addLanguages() {
  const routing = join(copy, "i18n/routing.ts");
  const lines = PSEUDO.map((language) => `  ${JSON.stringify(language)},`).join("\n");
  const source = readFileSync(routing, "utf8");
  const widened = source.replace("] as const;", `${lines}\n] as const;`);
  if (widened === source) throw new Error("routing.ts has no list of languages to add a line to.");
  writeFileSync(routing, widened);
  const messages = JSON.stringify(pseudoMessages(JSON.parse(readFileSync(join(web, "messages/en.json"), "utf8"))));
  for (const { code } of PSEUDO) writeFileSync(join(copy, `messages/${code}.json`), messages);
}

/** Builds the copy and serves it. `apiUrl`: where its questions go. */
export async function startFourteenthLanguage({ apiUrl }) {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  cpSync(web, copy, { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) });
  // What the build of the web has compiled already need not be compiled again.
  const cache = join(web, ".next/cache");
  if (existsSync(cache)) cpSync(cache, join(copy, ".next/cache"), { recursive: true });
  addLanguages();
  runTool("node", [join(copy, "i18n/write-trouble-words.ts")], { cwd: copy });
  runTool("next", ["build"], { cwd: copy });
  const [port, token] = [await findFreePort(), randomUUID()];
  const env = withOwnTools({
    HOST: "127.0.0.1",
    PORT: String(port),
    API_URL: apiUrl,
    START_TOKEN: token,
    NODE_ENV: "production",
  });
  const site = startProcess("the web in a fourteenth language", [join(copy, "server.ts")], { cwd: copy, env });
  const stop = async () => {
    await site.stop();
    rmSync(copy, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(`http://127.0.0.1:${port}/health`, token, site);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

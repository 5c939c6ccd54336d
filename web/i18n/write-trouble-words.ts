/**
 * Writes the few words for when our own code has failed into a small module of their own. The page that shows them
 * can trust nothing at that moment, least of all what reads message files, and must not carry all messages to the
 * browser. Run by `npm run codegen`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "./routing.ts";

const folder = join(import.meta.dirname, "generated");
const words = LANGUAGES.map(({ code }) => {
  const messages = readFileSync(join(import.meta.dirname, `../messages/${code}.json`), "utf8");
  return [code, JSON.parse(messages).trouble.failure];
});
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, "trouble-words.ts"),
  `// Written by write-trouble-words.ts from the message files.\nexport const TROUBLE_WORDS = ${JSON.stringify(Object.fromEntries(words), null, 2)} as const;\n`,
);

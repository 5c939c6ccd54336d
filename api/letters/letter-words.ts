/** The phrases of the letters, and how a fact is set into one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { formattingTag, type LetterLanguage } from "./letter-languages.rules.ts";

type Tree = { readonly [key: string]: string | Tree };
export type Facts = Readonly<Record<string, string | number>>;

const trees = new Map<string, Tree>();
const formats = new Map<string, IntlMessageFormat>();

function readTree(code: string): Tree {
  const known = trees.get(code);
  if (known) return known;
  const text = readFileSync(join(import.meta.dirname, `messages/${code}.json`), "utf8");
  const tree = JSON.parse(text) as Tree; // our own file; a test holds its shape
  trees.set(code, tree);
  return tree;
}

function findMessage(code: string, key: string): string {
  const found = key
    .split(".")
    .reduce<string | Tree | undefined>(
      (branch, name) => (typeof branch === "object" ? branch[name] : undefined),
      readTree(code),
    );
  if (typeof found !== "string") throw new Error(`the letters in ${code} have no words for ${key}`);
  return found;
}

/** The phrase `key` in `language`, e.g. `sign-in.subject`, with its facts in place. */
export function say(language: LetterLanguage, key: string, facts: Facts = {}): string {
  const name = `${language.code} ${key}`;
  let format = formats.get(name);
  if (!format) {
    format = new IntlMessageFormat(findMessage(language.code, key), formattingTag(language), undefined, {
      ignoreTag: true,
    });
    formats.set(name, format);
  }
  return String(format.format({ ...facts }));
}

/** A day (YYYY-MM-DD) in words, with its weekday where the language puts one. */
export function sayDay(language: LetterLanguage, day: string): string {
  const format = new Intl.DateTimeFormat(formattingTag(language), { dateStyle: "full", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

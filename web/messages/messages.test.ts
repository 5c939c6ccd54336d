import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, TYPE, parse } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { baseOf, LANGUAGES, type Locale } from "../i18n/routing.ts";

type Tree = { readonly [key: string]: string | Tree };

function readMessages(locale: Locale): Map<string, string> {
  const tree = JSON.parse(readFileSync(join(import.meta.dirname, `${locale}.json`), "utf8")) as Tree; // our own files
  const flat = (branch: Tree, path: string): [string, string][] =>
    Object.entries(branch).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
    );
  return new Map(flat(tree, ""));
}

/** Every element of a message, those inside plurals and choices too. */
function elementsOf(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))];
    }
    return element.type === TYPE.tag ? [element, ...elementsOf(element.children)] : [element];
  });
}

function argumentsOf(message: string): string[] {
  const named = elementsOf(parse(message)).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound ? [] : [`${element.value}:${TYPE[element.type]}`],
  );
  return [...new Set(named)].sort();
}

const reference = readMessages("fi");

describe.each(LANGUAGES.map(({ code, formatting }) => ({ code, formatting })))("the messages in $code", ({ code, formatting }) => {
  const messages = readMessages(code);

  test("are complete: the same keys as in Finnish, and none is empty", () => {
    expect([...messages.keys()].sort()).toEqual([...reference.keys()].sort());
    expect([...messages].filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  test("each file says who has read it", () => {
    // An honest "not yet" is an answer too: whoever speaks the language then knows where to begin.
    const said = [messages.get("about.written"), messages.get("about.read")].map((text) => text?.trim() || undefined);
    expect(said).toEqual([expect.any(String), expect.any(String)]);
  });

  test("take the same arguments as in Finnish", () => {
    const different = [...messages].filter(([key, message]) => argumentsOf(message).join() !== argumentsOf(reference.get(key) ?? "").join());
    expect(different).toEqual([]);
  });

  test("have exactly the plural forms of the language", () => {
    for (const [key, message] of messages) {
      for (const element of elementsOf(parse(message))) {
        if (element.type !== TYPE.plural) continue;
        const forms = new Intl.PluralRules(formatting, { type: element.pluralType ?? "cardinal" }).resolvedOptions().pluralCategories;
        const given = Object.keys(element.options).filter((form) => !form.startsWith("="));
        expect({ key, forms: given.sort() }).toEqual({ key, forms: [...forms].sort() });
      }
    }
  });
});

test("no message of another language was left in Finnish", () => {
  // What a file says about itself is in English in all of them and stands on no page.
  const onPages = [...reference].filter(([key]) => !key.startsWith("about."));
  const sentences = onPages.filter(([, message]) => message.split(" ").length > 3);
  // Easy Finnish may say a thing as Finnish does, when that is easy already.
  for (const { code } of LANGUAGES.filter((language) => baseOf(language.code) !== "fi")) {
    const messages = readMessages(code);
    expect({ code, left: sentences.filter(([key, message]) => messages.get(key) === message).map(([key]) => key) }).toEqual({ code, left: [] });
  }
});

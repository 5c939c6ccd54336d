import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../web/i18n/routing.ts";
import { GOALS, gradeOf, lixOf, MEASURED, measureMessages, tooLong } from "../../web/messages/readability.rules.ts";
import { SAMPLE_SENDER, SAMPLES } from "../testing/sample-letters.ts";
import { LETTER_LANGUAGES } from "./letter-languages.rules.ts";
import { LETTER_KINDS } from "./letter-parts.rules.ts";
import { renderLetter } from "./rendered-letter.rules.ts";

type Tree = { readonly [key: string]: string | Tree };

function readMessages(code: string): Map<string, string> {
  const tree = JSON.parse(readFileSync(join(import.meta.dirname, `messages/${code}.json`), "utf8")) as Tree; // our own files
  const flat = (branch: Tree, path: string): [string, string][] =>
    Object.entries(branch).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
    );
  return new Map(flat(tree, ""));
}

/** Every element of a message, those inside plurals and choices too. */
const elementsOf = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
  elements.flatMap((element) =>
    element.type === TYPE.plural || element.type === TYPE.select
      ? [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))]
      : [element],
  );

/** Names and kinds of what is filled in, and the cases of each choice. */
function argumentsOf(message: string): string[] {
  const named = elementsOf(parse(message, { ignoreTag: true })).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const cases = element.type === TYPE.select ? Object.keys(element.options).sort().join("/") : "";
    return [`${element.value}:${TYPE[element.type]}:${cases}`];
  });
  return [...new Set(named)].sort();
}

test("letters are written in exactly the languages of the interface, each in its direction", () => {
  const sorted = (list: readonly object[]) => list.map((language) => JSON.stringify(language)).sort();
  const site = LANGUAGES.map(({ code, direction, formatting }) => ({ code, direction, formatting }));
  expect(sorted(LETTER_LANGUAGES)).toEqual(sorted(site));
});

const reference = readMessages("fi");

describe.each([...LETTER_LANGUAGES])("the words in $code", ({ code, formatting }) => {
  const messages = readMessages(code);

  test("are complete: the same keys as in Finnish, and none is empty", () => {
    expect([...messages.keys()].sort()).toEqual([...reference.keys()].sort());
    expect([...messages].filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  test("take the same arguments and know the same cases as in Finnish", () => {
    const different = [...messages].filter(
      ([key, message]) => argumentsOf(message).join() !== argumentsOf(reference.get(key) ?? "").join(),
    );
    expect(different).toEqual([]);
  });

  test("have exactly the plural forms of the language", () => {
    for (const [key, message] of messages) {
      for (const element of elementsOf(parse(message, { ignoreTag: true }))) {
        if (element.type !== TYPE.plural) continue;
        const forms = new Intl.PluralRules(formatting).resolvedOptions().pluralCategories;
        const given = Object.keys(element.options).filter((form) => !form.startsWith("="));
        expect({ key, forms: given.sort() }).toEqual({ key, forms: [...forms].sort() });
      }
    }
  });

  test("were not left in Finnish or English", () => {
    for (const other of ["fi", "en"].filter((known) => known !== code.split("-")[0])) {
      const known = readMessages(other);
      const left = [...messages].filter(
        ([key, message]) => !key.startsWith("about.") && message.split(" ").length > 3 && known.get(key) === message,
      );
      expect({ other, left }).toEqual({ other, left: [] });
    }
  });
});

test.each(MEASURED)("the words in $code are easy: $language", ({ code, scale }) => {
  const measured = measureMessages(Object.fromEntries(readMessages(code)));
  expect(tooLong(measured).map(({ text }) => text)).toEqual([]);
  expect(measured.meanSentence).toBeLessThanOrEqual(GOALS.meanSentence);
  if (scale === "lix") expect(lixOf(measured)).toBeLessThanOrEqual(GOALS.lix);
  if (scale === "grade") expect(gradeOf(measured)).toBeLessThanOrEqual(GOALS.grade);
});

const MAX_BYTES = 100_000;
/** The samples' links and their site. */
const OWN_ADDRESS = "https://kotokartta.example/";

describe.each(LETTER_KINDS)("the letter %s", (kind) => {
  test.each(LETTER_LANGUAGES.map(({ code }) => code))("in %s is whole", (code) => {
    for (const facts of SAMPLES[kind]) {
      const { subject, text, html, language } = renderLetter(kind, facts, code, SAMPLE_SENDER);
      expect(language.code).toBe(code);
      expect(subject.trim().length).toBeGreaterThan(3);
      expect(subject).not.toMatch(/[\r\n]/);
      const body = html.replace(/<style>.*?<\/style>/s, "");
      for (const part of [subject, text, body]) {
        expect(part).not.toMatch(/[{}]|\bundefined\b|\bnull\b|NaN|\[object|Invalid/);
        expect(part).not.toContain(`${kind}.`);
        for (const [address] of part.matchAll(/https?:\/\/[^\s"<]+/g)) expect(address).toContain(OWN_ADDRESS);
      }
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MAX_BYTES);
      expect(html).not.toMatch(/<(img|script|link|iframe|form|object|table)\b|src=|url\(|@import/i);
      expect(html).toContain(`<html lang="${code}" dir="${language.direction}">`);
      // Text and page say the same: whatever stands in one stands in the other.
      const shown = unescapeHtml(body.replace(/<[^>]+>/g, ""));
      const bare = (from: string) => from.replace(/[\s\u2060\u2068\u2069>-]/g, "");
      for (const line of text.split("\n").filter((part) => part.trim() !== "")) {
        expect(bare(shown)).toContain(bare(line).replace(/[:：]$/, ""));
      }
    }
  });

  test("says who sends it, why one gets it, and what to do if it was not meant for one", () => {
    for (const { code } of LETTER_LANGUAGES) {
      const { text } = renderLetter(kind, SAMPLES[kind][0], code, SAMPLE_SENDER);
      const [, small = ""] = text.split("\n-- \n");
      const lines = small.split("\n").filter((line) => line !== "");
      expect(lines).toHaveLength(5);
      expect(small).toContain(SAMPLE_SENDER.site);
      expect(small).toContain(SAMPLE_SENDER.operator);
    }
  });
});

const unescapeHtml = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe("a letter", () => {
  const decision = (listing: string, reason: string | null = null, code = "fi") =>
    renderLetter(
      "decision",
      { outcome: "REJECTED", listing, reason, url: `${OWN_ADDRESS}fi/desk` },
      code,
      SAMPLE_SENDER,
    );

  test("shows the code of a sign-in in one piece, so that it can be copied, and sign by sign, so that it can be read aloud", () => {
    const { text, html, subject } = renderLetter("sign-in", SAMPLES["sign-in"][0], "ar", SAMPLE_SENDER);
    expect(text.split("\n")).toContain("482139");
    expect(text).toContain("4 8 2 1 3 9");
    expect(html.replace(/<[^>]+>/g, "")).toContain("482139");
    expect(html).toMatch(/<p class="code"[^>]* dir="ltr">/);
    expect(subject).not.toContain("482139");
  });

  test("keeps names, codes and addresses in a direction of their own", () => {
    const { html, text } = decision("مركز اللقاء");
    expect(html).toContain("<bdi>مركز اللقاء</bdi>");
    expect(text).toContain("\u2068مركز اللقاء\u2069");
    const arabic = decision("Monitoimitalo", null, "ar");
    expect(arabic.text).toContain("\u2068Monitoimitalo\u2069");
    expect(arabic.html).toMatch(/<a class="address"[^>]* dir="ltr">https:/);
    expect(decision("Monitoimitalo").text).not.toMatch(/[\u2066-\u2069]/);
  });

  test("cannot be turned, faked or filled with markup by what somebody wrote", () => {
    const { html, text, subject } = decision(
      "\u202eevil\u2069<b>x</b>\r\nBcc: a@b.example",
      "<script>1</script>\u202e",
    );
    expect(`${html}${text}${subject}`).not.toContain("\u202e");
    expect(html).not.toMatch(/<script>1|<b>x/);
    expect(text).toContain("Asia: evil<b>x</b> Bcc:");
    expect(decision("x".repeat(5000)).text.length).toBeLessThan(1500);
  });

  test("makes no link of a name that looks like one", () => {
    const { text, html } = decision("Win at https://evil.example/now and www.evil.example");
    expect(text).not.toMatch(/https:\/\/evil|evil\.example/);
    expect(html).not.toMatch(/https:\/\/evil|evil\.example/);
  });

  test("leads to no address that is not on the web", () => {
    const url = "javascript:alert(1)";
    expect(() => renderLetter("queue-digest", { waiting: 1, oldestDays: 0, url }, "en", SAMPLE_SENDER)).toThrow(
      /cannot lead/,
    );
  });

  test("to somebody whose language has no letters is in its base or in English", () => {
    const languageFor = (locale: string) =>
      renderLetter("role-ended", SAMPLES["role-ended"][0], locale, SAMPLE_SENDER).language.code;
    expect(["fi-FI", "SV", "zh-Hant-TW", "km", ""].map(languageFor)).toEqual(["fi", "sv", "zh", "en", "en"]);
  });

  test("counts in the forms of its language", () => {
    const subject = (waiting: number, code: string) =>
      renderLetter("queue-digest", { waiting, oldestDays: 1, url: OWN_ADDRESS }, code, SAMPLE_SENDER).subject;
    expect([1, 2, 3, 11].map((waiting) => subject(waiting, "ar"))).toEqual([
      "أمر واحد في انتظارك",
      "أمران في انتظارك",
      "3 أمور في انتظارك",
      "11 أمرًا في انتظارك",
    ]);
    expect([1, 2, 5].map((waiting) => subject(waiting, "uk"))).toEqual([
      "На вас чекає 1 справа",
      "На вас чекають 2 справи",
      "На вас чекають 5 справ",
    ]);
  });
});

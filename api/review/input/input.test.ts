/** What may stand in a listing: plain words, numbers and addresses that lead where they say. */
import { describe, expect, test } from "vitest";
import { readContactValue } from "./contact-value.rules.ts";
import { Problems } from "./field-problems.rules.ts";
import { checkText, isMixed, isOtherScript, tidyText } from "./plain-text.rules.ts";

const codeOf = (text: string, more = {}) => checkText(tidyText(text), { path: "text", maximum: 200, ...more })[0]?.code;

describe("texts", () => {
  test.each([
    ["<script>alert(1)</script>", "NOT_PLAIN_TEXT"],
    ["<img src=x onerror=alert(1)", "NOT_PLAIN_TEXT"],
    ["&#x3C;b&#x3E;", "NOT_PLAIN_TEXT"],
    ["[click](https://evil.example)", "NOT_PLAIN_TEXT"],
    ["**bold**", "NOT_PLAIN_TEXT"],
    ["# Title", "NOT_PLAIN_TEXT"],
    ["javascript:alert(1)", "NOT_PLAIN_TEXT"],
    ["abc\u202Edef", "HIDDEN_CHARACTERS"],
    ["abc\u2066def", "HIDDEN_CHARACTERS"],
    ["abc\u0007def", "HIDDEN_CHARACTERS"],
    ["abc\u{E0041}def", "HIDDEN_CHARACTERS"],
    ["ab\u200Dcd", "HIDDEN_CHARACTERS"],
    ["ab\u3164cd", "HIDDEN_CHARACTERS"],
    ["Kеla", "MIXED_SCRIPTS"],
    ["Mоnika", "MIXED_SCRIPTS"],
    ["x".repeat(201), "TOO_LONG"],
  ])("%j is refused: %s", (text, code) => expect(codeOf(text)).toBe(code));

  test.each([
    "Avoinna ma–pe klo 9–16, la 10–14 (ei pyhinä).",
    "Hinta 5 €, alle 12-v. ilmaiseksi & kahvit",
    "a < b ja c > d",
    "SPR:n Ystävätoiminta / Röda Korsets vänverksamhet",
    "می‌خواهم فارسی بنویسم",
    "👨‍👩‍👧 perheille",
    "Monika-Naiset liitto ry: قوة المرأة",
    "Клуб «Садко» — по-русски",
    "日本語カフェ",
  ])("%j may stand", (text) => expect(codeOf(text)).toBeUndefined());

  test("what word processors leave behind is taken out, not refused", () => {
    expect(tidyText("\uFEFFKah\u00ADvila\u200B \u00A0 \r\n\r\n\r\n\r\nTalo  ")).toBe("Kahvila\n\nTalo");
    expect(tidyText("A\u030A")).toBe("Å");
  });

  test("a text in another script than its language's is in the wrong field", () => {
    const arabic = "مكان للقاء الناس وتعلم اللغة الفنلندية معا";
    expect(isOtherScript(arabic, "Latn", false)).toBe(true);
    expect(isOtherScript(arabic, "Arab", false)).toBe(false);
    expect(isOtherScript("A meeting place where people learn Finnish together", "Arab", false)).toBe(true);
    expect(isOtherScript("Monika-Naiset liitto", "Arab", true)).toBe(false);
    expect(isOtherScript("Сосо", "Latn", true)).toBe(true);
    expect(isOtherScript("5 €", "Arab", false)).toBe(false);
    expect(isOtherScript("whatever", null, false)).toBe(false);
  });

  test("letters that look alike are told apart, and words of one script are not", () => {
    expect(isMixed("Κела")).toBe(true);
    expect(isMixed("Kela Кела")).toBe(false);
  });

  test("ten megabytes are refused, and what is told of them is short", () => {
    const problems = new Problems();
    expect(problems.text("a<b>".repeat(2_500_000), { path: "text", maximum: 5000 })).toBeNull();
    expect(problems.list).toMatchObject([{ code: "TOO_LONG", maximum: 5000 }]);
    expect(problems.list[0]?.value).toHaveLength(80);
  });
});

describe("contacts", () => {
  test.each([
    ["PHONE", "040 123 4567", "+358401234567"],
    ["PHONE", "09-310 1000", "+35893101000"],
    ["PHONE", "+46 8 508 00 500", "+46850800500"],
    ["PHONE", "112", "112"],
    ["PHONE", "116 117", "116117"],
    ["SMS", "(050) 1234567", "+358501234567"],
    ["EMAIL", "mailto:Info@Esimerkki.FI", "Info@esimerkki.fi"],
    ["WEBSITE", "www.esimerkki.fi/tule", "https://www.esimerkki.fi/tule"],
    ["WEBSITE", "http://esimerkki.fi", "http://esimerkki.fi"],
    ["BOOKING", "https://esimerkki.fi/varaa?x=1&y=2", "https://esimerkki.fi/varaa?x=1&y=2"],
    ["TELEGRAM", "https://t.me/esimerkki", "https://t.me/esimerkki"],
  ] as const)("%s %j is kept as %j", (channel, written, value) =>
    expect(readContactValue(channel, written, "FI")).toEqual({ value, problem: null }),
  );

  test.each([
    ["PHONE", "call me", "NOT_A_PHONE_NUMBER"],
    ["PHONE", "12", "NOT_A_PHONE_NUMBER"],
    ["PHONE", "040 123 4567;ext=javascript", "NOT_A_PHONE_NUMBER"],
    ["EMAIL", "nobody@nowhere", "NOT_AN_EMAIL"],
    ["EMAIL", "a@b.fi, c@d.fi", "NOT_AN_EMAIL"],
    ["WEBSITE", "javascript:alert(1)", "NOT_A_WEB_ADDRESS"],
    ["WEBSITE", "data:text/html,x", "NOT_A_WEB_ADDRESS"],
    ["WEBSITE", "https://kela.fi@evil.example", "NOT_A_WEB_ADDRESS"],
    ["WEBSITE", "https://localhost", "NOT_A_WEB_ADDRESS"],
    ["WEBSITE", "ftp://esimerkki.fi", "NOT_A_WEB_ADDRESS"],
    ["TELEGRAM", "https://evil.example/t.me/x", "NOT_A_WEB_ADDRESS"],
  ] as const)("%s %j is refused: %s", (channel, written, problem) =>
    expect(readContactValue(channel, written, "FI").problem).toBe(problem),
  );
});

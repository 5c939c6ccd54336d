import { describe, expect, it } from "vitest";
import { referenceOf, submissionIdOf } from "./challenge.rules.ts";
import { lineOf } from "./source.rules.ts";
import { cleanLine, cleanText, languageOfName, readContact } from "./suggestion.rules.ts";

describe("what people write", () => {
  it("loses the signs that cannot be seen and keeps its lines and its letters", () => {
    expect(cleanText(" \u202A+358 40 123\u202C\u0007\r\n\n\n\nسلام\u200F \t")).toBe("+358 40 123\n\nسلام");
    expect(cleanText("می\u200Cخواهم")).toBe("می\u200Cخواهم");
    expect(cleanText("e\u0301")).toBe("é");
    expect(cleanLine("a\nb   c")).toBe("a b c");
  });

  it("is read as a telephone number, an address of mail or of the web, and as nothing else", () => {
    expect(readContact("040 123 4567", "FI")).toEqual({ channel: "PHONE", value: "+358401234567" });
    expect(readContact("+358 (0)40-1234567", "FI")?.channel).toBe("PHONE");
    expect(readContact("info@yhdistys.fi", "FI")).toEqual({ channel: "EMAIL", value: "info@yhdistys.fi" });
    expect(readContact("yhdistys.fi/ar", "FI")).toEqual({ channel: "WEBSITE", value: "https://yhdistys.fi/ar" });
    expect(readContact("http://yhdistys.fi", "FI")?.value).toBe("http://yhdistys.fi");
    for (const text of [
      "javascript:alert(1)",
      "javascript://x.fi/%0aalert(1)",
      "data:text/html,x",
      "ask Maryam",
      "",
      "12",
    ]) {
      expect(readContact(text, "FI"), text).toBeUndefined();
    }
  });

  it("tells the language of a name by its letters", () => {
    expect(languageOfName("Villa Victor", "ar")).toBe("fi");
    expect(languageOfName("بيت النساء", "ar")).toBe("ar");
    expect(languageOfName("Språkkafé", "sv-simple")).toBe("sv");
  });
});

describe("a source", () => {
  it("is the line and not the device: half of an IPv6 address, and an IPv4 address however it is written", () => {
    expect(lineOf("2001:db8:1:2:3:4:5:6")).toBe(lineOf("2001:db8:1:2:ffff::1"));
    expect(lineOf("2001:db8:1:3::1")).not.toBe(lineOf("2001:db8:1:2::1"));
    expect(lineOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
    expect(lineOf("nonsense")).toBe("");
  });
});

describe("a reference", () => {
  it("is the same for the same form, and readable by hand", () => {
    const id = submissionIdOf("0123456789abcdef");
    expect(id).toBe(submissionIdOf("0123456789abcdef"));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(referenceOf(id)).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  });
});

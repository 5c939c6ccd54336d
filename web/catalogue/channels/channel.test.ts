import { expect, test } from "vitest";
import { contactHref, hostOf, shortAddress } from "./channel.rules.ts";

test("each channel becomes the link that opens it", () => {
  expect(contactHref("PHONE", "+358 45 6396 274")).toBe("tel:+358456396274");
  expect(contactHref("PHONE", "0800 05058")).toBe("tel:080005058");
  expect(contactHref("SMS", "+358456396274")).toBe("sms:+358456396274");
  expect(contactHref("WHATSAPP", "+358456396274")).toBe("https://wa.me/358456396274");
  expect(contactHref("SIGNAL", "+358456396274")).toBe("https://signal.me/#p/+358456396274");
  expect(contactHref("TELEGRAM", "@kielikahvila")).toBe("https://t.me/kielikahvila");
  expect(contactHref("EMAIL", "neuvonta@kunta.fi")).toBe("mailto:neuvonta@kunta.fi");
  expect(contactHref("WEBSITE", "https://www.kunta.fi/a")).toBe("https://www.kunta.fi/a");
});

test("a value that is not what its channel promises is no link", () => {
  for (const value of ["javascript:alert(1)", "JavaScript:alert(1)", " data:text/html,x", "kunta.fi", ""]) {
    expect(contactHref("WEBSITE", value)).toBeNull();
    expect(contactHref("BOOKING", value)).toBeNull();
    expect(contactHref("WHATSAPP", value)).toBeNull();
  }
  expect(contactHref("PHONE", "ask for Anna")).toBeNull();
  expect(contactHref("WHATSAPP", "045 6396 274")).toBeNull();
  expect(contactHref("EMAIL", "a@b.fi?bcc=c@d.fi")).toBeNull();
  expect(contactHref("EMAIL", "nobody")).toBeNull();
});

test("a link says its host", () => {
  expect(hostOf("https://www.monikanaiset.fi/en/our-activities/")).toBe("monikanaiset.fi");
  expect(hostOf("https://xn--bod-2na.example/")).toBe("xn--bod-2na.example");
});

test("an address is written as people write it", () => {
  expect(shortAddress("https://www.kerava.fi/topaasi/")).toBe("kerava.fi/topaasi");
  expect(shortAddress("https://kunta.fi/%C3%A4iti")).toBe("kunta.fi/äiti");
  expect(shortAddress("https://kunta.fi/%E0%A4%A")).toBe("kunta.fi/%E0%A4%A");
  expect(shortAddress(`https://kunta.fi/${"a".repeat(100)}`)).toHaveLength(60);
  expect(shortAddress("no address")).toBe("no address");
});

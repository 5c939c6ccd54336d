import { expect, test } from "vitest";
import { isReader, listingOf } from "./opening.rules.ts";

test.each([
  ["/fi/places/gloria", "gloria"],
  ["/ar/organisations/startup-refugees", "startup-refugees"],
  ["/fi-simple/activities/kielikahvila-2", "kielikahvila-2"],
  ["/fi/desk/listings/gloria", null],
  ["/fi/places/gloria/more", null],
  ["/fi/places/", null],
  ["/fi/places/Gl%20ria", null],
  ["/xx/places/gloria", null],
  ["/fi", null],
])("the address %s is the page of %s", (path, slug) => {
  expect(listingOf(path)).toBe(slug);
});

const CHROME =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1";

test.each([CHROME, FIREFOX, SAFARI])("%s is a reader", (agent) => {
  expect(isReader({ method: "GET", headers: { "user-agent": agent } })).toBe(true);
});

test.each([
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116.0 Safari/537.36",
  "facebookexternalhit/1.1",
  "WhatsApp/2.23 preview",
  "curl/8.5.0",
  "python-requests/2.32",
  "",
])("the program “%s” is none", (agent) => {
  expect(isReader({ method: "GET", headers: { "user-agent": agent } })).toBe(false);
});

test("what a browser fetches ahead of its reader is not counted", () => {
  const ahead = { "user-agent": CHROME, "sec-purpose": "prefetch;prerender" };
  expect(isReader({ method: "GET", headers: ahead })).toBe(false);
  expect(isReader({ method: "GET", headers: { "user-agent": CHROME, "next-router-prefetch": "1" } })).toBe(false);
  expect(isReader({ method: "HEAD", headers: { "user-agent": CHROME } })).toBe(false);
});

import { expect, test } from "vitest";
import { tellEssentials } from "../catalogue/essentials/essentials.rules.ts";
import { caisa, essentialSpeechOf } from "../catalogue/essentials/testing/essential-listing.ts";
import { mailHref, shareText, smsHref, telegramHref, whatsAppHref } from "./share-text.rules.ts";

const LABELS = {
  languages: "Languages of service",
  hours: "Opening hours",
  address: "Address",
  cost: "Price",
  callFirst: "Hours may change. Call before you go.",
};
const url = "https://kotokartta.example/en/places/caisa";
const text = shareText(tellEssentials(caisa, essentialSpeechOf("en")), LABELS, url, "en");

test("the text says in plain lines what one needs, the address of the page last", () => {
  expect(text).toBe(
    [
      "Advice at Caisa (Caisan neuvonta)",
      "Guidance",
      "Languages of service: Arabic, Finnish",
      "Opening hours:",
      "Monday to Thursday: 9:00–16:00",
      "Friday: 9:00–15:00",
      "Saturday to Sunday: closed",
      "Call: +358 40 621 1714",
      "Address: Kaikukatu 4, 00530 Helsinki",
      "Price: Free of charge",
      "Hours may change. Call before you go.",
      url,
    ].join("\n"),
  );
});

test("in a language from right to left, numbers and addresses keep their own direction", () => {
  const arabic = shareText(tellEssentials(caisa, essentialSpeechOf("ar")), LABELS, url, "ar");
  expect(arabic).toContain("\u2066+358 40 621 1714\u2069");
  expect(arabic).toContain("\u2066Kaikukatu 4, 00530 Helsinki\u2069");
});

test("a shelter's text has its number and no street", () => {
  const told = tellEssentials({ ...caisa, isAddressWithheld: true }, essentialSpeechOf("en"));
  const ofShelter = shareText(told, LABELS, url, "en");
  expect(ofShelter).toContain("+358 40 621 1714");
  expect(ofShelter).toContain("The address is not public.");
  expect(ofShelter).not.toContain("Kaikukatu");
});

test("every link carries the whole text, and no sign of it breaks the link", () => {
  const hard = `Tea & coffee? 100 % + #1\n${url}`;
  expect(new URL(whatsAppHref(hard)).searchParams.get("text")).toBe(hard);
  expect(new URL(telegramHref(hard, url)).searchParams.get("url")).toBe(url);
  expect(new URL(telegramHref(hard, url)).searchParams.get("text")).toBe("Tea & coffee? 100 % + #1");
  expect(decodeURIComponent(smsHref(hard).replace("sms:?&body=", ""))).toBe(hard);
  expect(smsHref(hard)).not.toMatch(/[\s#+]/);
  expect(mailHref("Tea & coffee", hard)).toContain("%0D%0A");
  expect(mailHref("Tea & coffee", hard).split("&")).toHaveLength(2);
});

/** A listing as the API tells it, and the words to tell it in, without a page around them. */
import { createTranslator } from "next-intl";
import { formattingTag } from "../../../i18n/routing.ts";
import ar from "../../../messages/ar.json" with { type: "json" };
import en from "../../../messages/en.json" with { type: "json" };
import fi from "../../../messages/fi.json" with { type: "json" };
import type { SpokenLocale } from "../../hours/testing/spoken-hours.ts";
import type { EssentialListing } from "../essentials.queries.ts";
import type { EssentialSpeech } from "../essentials.rules.ts";

const MESSAGES = { fi, en, ar };

export function essentialSpeechOf(locale: Exclude<SpokenLocale, "sv">): EssentialSpeech {
  const words = (namespace: "profile" | "listing" | "activities") =>
    createTranslator({ locale: formattingTag(locale), messages: MESSAGES[locale], namespace });
  // The same words as a page's, got without a request.
  const speech = { t: words("profile"), listing: words("listing"), activities: words("activities") };
  return { ...speech, locale, today: "2026-11-30" } as unknown as EssentialSpeech;
}

const open = (weekdays: number[], opens: string, closes: string) => ({
  weekdays,
  opens,
  closes,
  endsNextDay: false,
  state: "OPEN" as const,
  rule: null,
});

const text = (words: string, language = "fi") => ({ text: words, language, direction: "LTR" as const });

export const caisa: Extract<EssentialListing, { __typename: "Place" }> = {
  __typename: "Place",
  slug: "caisa",
  kind: "GUIDANCE_POINT",
  name: text("Advice at Caisa", "en"),
  names: [text("Caisan neuvonta"), text("Advice at Caisa", "en")],
  description: text("Neuvontaa arjen asioissa."),
  isAddressWithheld: false,
  isNational: false,
  address: { street: "Kaikukatu 4", postalCode: "00530", locality: "Helsinki" },
  municipality: { name: { text: "Helsinki" } },
  contactPoints: [
    { channel: "EMAIL", value: "caisa@example.org" },
    { channel: "PHONE", value: "+358406211714" },
  ],
  languages: ["ar", "fi"].map((tag) => ({ language: { tag, name: { ...text(tag, "en"), isFallback: true } } })),
  languageCount: null,
  cost: "FREE",
  services: [],
  targetGroups: [],
  openingHours: {
    isKnown: true,
    timeZone: "Europe/Helsinki",
    days: [],
    periods: [
      {
        kind: "REGULAR",
        from: null,
        to: null,
        spans: [open([1, 2, 3, 4], "09:00", "16:00"), open([5], "09:00", "15:00")],
      },
    ],
    note: null,
  },
};

/** What stands in a field, in words: codes become the words that readers see, and each text keeps its language. */
import { groupNumber } from "../../catalogue/channels/phone.rules.ts";
import { weekdayName } from "../../catalogue/hours/week.rules.ts";
import type { ChangedFieldFragment } from "../../graphql/generated/server/graphql.ts";
import { formattingTag } from "../../i18n/routing.ts";
import type { ComparisonSpeech } from "./comparison-speech.ts";

export interface Value {
  readonly text: string;
  /** Null for words of the page's own language. */
  readonly language: string | null;
  readonly direction: "LTR" | "RTL" | null;
  /** Numbers, addresses and links: left to right in any writing. */
  readonly isLtr: boolean;
}

export const inWords = (text: string): Value => ({ text, language: null, direction: null, isLtr: false });
const inNumbers = (text: string): Value => ({ text, language: null, direction: null, isLtr: true });

const MODES = [
  "SPOKEN_BY_STAFF",
  "SPOKEN_BY_VOLUNTEER",
  "INTERPRETER_ON_REQUEST",
  "REMOTE_INTERPRETER",
  "WRITTEN_MATERIAL",
  "EASY_LANGUAGE",
  "SIGN_LANGUAGE",
] as const;

/** "SPOKEN_BY_STAFF · guidance-advice · 1,3": how, for what, on which days, as the API writes it. */
function offerWords(written: string, { listing, profile, nameOf, locale }: ComparisonSpeech): string {
  const word = (part: string): string => {
    const mode = MODES.find((known) => known === part);
    if (mode) return listing(`modes.${mode}`);
    if (part === "UNKNOWN") return profile("languages.modeUnknown");
    if (part === "BY_APPOINTMENT") return profile("languages.byAppointment");
    if (/^[1-7](,[1-7])*$/.test(part)) {
      const tag = formattingTag(locale);
      return part
        .split(",")
        .map((day) => weekdayName(Number(day), tag))
        .join(", ");
    }
    return nameOf("service", part);
  };
  return written.split(" · ").map(word).join(" · ");
}

const KNOWN: Readonly<Record<string, "yes" | "no">> = { true: "yes", false: "no" };

/** Of a closed list of codes, where the reader's pages have a word for each. */
function codeWords(label: string, code: string, { listing, profile, locale }: ComparisonSpeech): string | undefined {
  if (label === "conditions.cost" && (code === "FREE" || code === "FEE")) return listing(`cost.${code}`);
  if (label === "conditions.attendance" && (code === "IN_PERSON" || code === "PHONE" || code === "ONLINE"))
    return listing(`attendance.${code}`);
  if (label === "conditions.residenceRequirement") return profile("facts.residence", { residence: code });
  if (label === "conditions.languageLevel") return profile("facts.languageLevel", { level: code });
  if (label === "openingHours.publicHolidays") return profile("hours.policyHolidays", { policy: code });
  if (label === "openingHours.holidayEves") return profile("hours.policyEves", { policy: code });
  if (label === "organisation.confirmEveryMonths")
    return new Intl.NumberFormat(formattingTag(locale), { style: "unit", unit: "month", unitDisplay: "long" }).format(
      Number(code),
    );
  return undefined;
}

/** One written thing of a field. */
function oneValue(
  field: Pick<ChangedFieldFragment, "label" | "language">,
  written: string,
  speech: ComparisonSpeech,
): Value {
  const { label, language } = field;
  if (label.startsWith("texts.") && language)
    return { text: written, language, direction: speech.directionOf(language), isLtr: false };
  if (label === "languages") return inWords(offerWords(written, speech));
  if (label.startsWith("contacts.")) return inNumbers(/^\+?\d+$/.test(written) ? groupNumber(written) : written);
  if (label === "place.municipality") return inWords(speech.nameOf("municipality", written));
  if (label === "activity.category") return inWords(speech.nameOf("service", written));
  const known = codeWords(label, written, speech);
  if (known) return inWords(known);
  const yesOrNo = KNOWN[written];
  if (yesOrNo) return inWords(speech.t("known", { known: yesOrNo }));
  return inNumbers(written);
}

export const valuesOf = (
  field: Pick<ChangedFieldFragment, "label" | "language">,
  written: readonly string[],
  speech: ComparisonSpeech,
): Value[] => written.map((one) => oneValue(field, one, speech));

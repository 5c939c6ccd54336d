import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import type { Failure, ProblemName } from "./form-state.ts";

/** What both forms say, in the reader's language, so that no phone carries a translator. */
export interface FormWords {
  readonly optional: string;
  readonly email: string;
  readonly emailNote: string;
  readonly send: string;
  readonly sending: string;
  readonly working: string;
  readonly title: string;
  readonly problems: Readonly<Record<ProblemName, string>>;
  readonly failures: Readonly<Record<Failure, string>>;
  readonly code: Readonly<Record<"title" | "note" | "ask" | "sent" | "label", string>>;
}

export interface ReportWords extends FormWords {
  readonly legend: string;
  readonly reasons: Readonly<Record<(typeof REASONS)[number], string>>;
  readonly text: string;
  readonly right: string;
  /** Null where the address is no secret. */
  readonly secret: string | null;
}

export interface PlaceWords extends FormWords {
  readonly kind: string;
  readonly kinds: Readonly<Record<(typeof KINDS)[number], string>>;
  readonly name: string;
  readonly where: string;
  readonly didYouMean: string;
  readonly example: string;
  readonly national: string;
  readonly street: string;
  readonly shelter: string;
  readonly languages: string;
  readonly allLanguages: string;
  readonly findLanguage: string;
  readonly other: string;
  readonly contact: string;
  readonly note: string;
}

export const REASONS = ["CLOSED", "HOURS", "CONTACT", "ADDRESS", "LANGUAGES", "OTHER"] as const;
export const KINDS = ["MEETING_PLACE", "GUIDANCE_POINT", "ACTIVITY", "ORGANISATION"] as const;

const wordsFor = <Name extends string>(names: readonly Name[], say: (name: Name) => string) =>
  Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, string>; // one for each of the names

async function formWords(locale: Locale): Promise<FormWords> {
  const t = await getWords(locale, "suggest");
  const search = await getWords(locale, "search");
  const plain = wordsFor(["reason", "kind", "text", "name", "email", "long", "plain", "other"], (name) =>
    t(`problem.${name}`),
  );
  return {
    optional: t("optional"),
    email: t("email"),
    emailNote: t("emailNote"),
    send: t("send"),
    sending: t("sending"),
    working: t("slow"),
    title: t("problem.title"),
    problems: { ...plain, place: search("place.try"), secret: t("secret"), code: t("code.wrong") },
    failures: wordsFor(["away", "old", "many", "full"], (name) => t(`failed.${name}`)),
    code: wordsFor(["title", "note", "ask", "sent", "label"], (name) => t(`code.${name}`)),
  };
}

export async function reportWords(locale: Locale, isAddressSecret: boolean): Promise<ReportWords> {
  const t = await getWords(locale, "suggest");
  return {
    ...(await formWords(locale)),
    legend: t("reason.legend"),
    reasons: wordsFor(REASONS, (name) => t(`reason.${name}`)),
    text: t("text"),
    right: t("right"),
    secret: isAddressSecret ? t("secret") : null,
  };
}

export async function placeWords(locale: Locale, languageCount: number): Promise<PlaceWords> {
  const t = await getWords(locale, "suggest");
  const search = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  return {
    ...(await formWords(locale)),
    kind: t("kind"),
    kinds: wordsFor(KINDS, (name) => listing(`kinds.${name}`)),
    name: t("name"),
    where: t("where"),
    didYouMean: search("place.didYouMean"),
    example: "Turku, Åbo",
    national: t("national"),
    street: t("street"),
    shelter: t("shelter"),
    languages: t("languages"),
    allLanguages: search("language.all", { count: languageCount }),
    findLanguage: search("language.find"),
    other: t("otherLanguages"),
    contact: t("contact"),
    note: t("note"),
  };
}

import type { ReactNode } from "react";
import { getTerms } from "../catalogue/terms.ts";
import type { AccessibilityKind, Attendance, LanguageMode } from "../graphql/generated/server/graphql.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import styles from "../search/ActiveFilters.module.css";
import type { SearchParams } from "../search/question/address.url.ts";
import { readSearch, writeSearch } from "../search/question/search.url.ts";
import { ACCESS, ATTENDANCE, MODES } from "../search/question/words.url.ts";
import { Icon } from "../ui/Icon.tsx";
import { LocalText, type TextInLanguage } from "../ui/LocalText.tsx";
import { forFormatting } from "../wall-clock.ts";
import type { AgendaView } from "./AgendaForm.tsx";
import { hrefOfAgenda } from "./agenda.url.ts";

/** Goes with another choice and is taken away with it. */
const NOT_ALONE = ["within", "after"];

/** What is asked for, each with a link to the same without it. The days stand above, in their own choice. */
export async function AskedFor(view: AgendaView) {
  const { locale, search, when } = view;
  const t = await getWords(locale, "search");
  const pairs = [...writeSearch(search)].filter(([name]) => !NOT_ALONE.includes(name));
  if (pairs.length === 0) return null;
  const activities = await getWords(locale, "activities");
  const asked = await Promise.all(
    pairs.map(async ([name, value]) => ({ name, value, label: await labelOf(name, value, view) })),
  );
  return (
    <ul className={styles.filters} aria-label={t("active.title")}>
      {asked.map(({ name, value, label }) => (
        <li key={`${name}=${value}`}>
          <a href={hrefWithout(view, name, value)} data-soft rel="nofollow">
            <span className="unseen">{t("active.remove")} </span>
            {label}
            <Icon id="close" />
          </a>
        </li>
      ))}
      <li>
        <a className={styles.clear} href={hrefOfAgenda(locale, { search: readSearch({}).search, when })} data-soft>
          {activities("clear")}
        </a>
      </li>
    </ul>
  );
}

/** The address without one of its words: what is left is read again, so that nothing stays that needs it. */
function hrefWithout({ locale, search, when }: AgendaView, name: string, value: string): string {
  const query = writeSearch(search);
  query.delete(name, value);
  if (name === "near") query.delete("within");
  if (name === "lang" && query.getAll("lang").length < 2) query.delete("match");
  const params: SearchParams = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
  return hrefOfAgenda(locale, { search: readSearch(params).search, when });
}

async function labelOf(name: string, value: string, view: AgendaView): Promise<ReactNode> {
  const { locale, vocabulary, places } = view;
  const text = (found: TextInLanguage | undefined) => (found ? <LocalText text={found} locale={locale} /> : value);
  const area = (areas: readonly { readonly code: string; readonly name: TextInLanguage }[], code: string) =>
    text(areas.find((one) => one.code === code)?.name);
  const terms = await getTerms(locale);
  switch (name) {
    case "lang": {
      const language = vocabulary.languages.find(({ tag }) => tag === value);
      return language ? <LanguageName {...language} gloss={terms.language(language)} /> : value;
    }
    case "service": {
      const category = vocabulary.serviceCategories.find(({ id }) => id === value);
      return text(category?.name);
    }
    case "group": {
      const group = vocabulary.targetGroups.find(({ id }) => id === value);
      return text(group?.name);
    }
    case "place": {
      const code = places.municipalities.find(({ asked }) => asked === value)?.code;
      return code ? area(vocabulary.municipalities, code) : value;
    }
    case "region":
      return area(vocabulary.regions, value);
    case "county":
      return area(vocabulary.wellbeingCounties, value);
    default:
      return wordOf(name, value, view);
  }
}

interface LanguageNameProps {
  readonly tag: string;
  readonly autonym: string;
  readonly gloss: string;
}

/** By its own name, and by the reader's, since officers look for languages that they cannot read. */
function LanguageName({ tag, autonym, gloss }: LanguageNameProps) {
  return (
    <span>
      <bdi className="world" lang={tag}>
        {autonym}
      </bdi>
      {gloss === autonym ? null : ` (${gloss})`}
    </span>
  );
}

/** The words of closed lists. What has none is shown as the address has it, never hidden. */
async function wordOf(name: string, value: string, { locale }: AgendaView): Promise<ReactNode> {
  const t = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  const known = <Value extends string>(words: Record<string, Value>) => words[value];
  const mode: LanguageMode | undefined = known(MODES);
  const way: Attendance | undefined = known(ATTENDANCE);
  const access: AccessibilityKind | undefined = known(ACCESS);
  if (name === "q") return t("active.text", { text: value });
  if (name === "match") return t("language.matchAll");
  if (name === "unknown") return t("language.alsoUnknown");
  if (name === "near") return t("place.near");
  if (name === "free") return listing("cost.FREE");
  if (name === "children") return listing("childWelcome");
  if (name === "national") return listing("place.national");
  if (name === "mode" && mode) return listing(`modes.${mode}`);
  if (name === "by" && way) return listing(`attendance.${way}`);
  if (name === "access" && access) return listing(`accessibility.${access}`);
  if (name === "since") {
    const formats = await getFormats(locale);
    return t("active.since", {
      date: formats.dateTime(forFormatting(value), { dateStyle: "medium", timeZone: "UTC" }),
    });
  }
  return <bdi dir="ltr">{`${name}=${value}`}</bdi>;
}

import type { ReactNode } from "react";
import { getTerms } from "../catalogue/terms.ts";
import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { LocalText, type TextInLanguage } from "../ui/LocalText.tsx";
import styles from "./ActiveFilters.module.css";
import { asksForTime, type SearchView } from "./question/search.queries.ts";
import { EMPTY_SEARCH, hrefOf, isUnfiltered, type Search } from "./question/search.url.ts";
import { type OpenWish, weekdayNumber } from "./question/when.url.ts";

interface ActiveFilter {
  readonly key: string;
  readonly label: ReactNode;
  /** What the search is changed to when this filter is taken away. */
  readonly without: Partial<Search>;
}

const except = <Value,>(values: readonly Value[], value: Value) => values.filter((other) => other !== value);

function when(isOn: boolean, key: string, label: ReactNode, without: Partial<Search>): ActiveFilter[] {
  return isOn ? [{ key, label, without }] : [];
}

/** By its own name, and by the reader's, since officers look for languages that they cannot read. */
function LanguageLabel({
  tag,
  autonym,
  name,
}: {
  readonly tag: string;
  readonly autonym?: string;
  readonly name?: string;
}) {
  return (
    <span>
      <bdi className="world" lang={autonym ? tag : undefined}>
        {autonym ?? tag}
      </bdi>
      {name && name !== autonym ? ` (${name})` : null}
    </span>
  );
}

type Terms = Awaited<ReturnType<typeof getTerms>>;

function nameIn(terms: Terms, language: SearchView["vocabulary"]["languages"][number] | undefined) {
  return language && terms.language(language);
}

async function languageFilters({ locale, search, vocabulary }: SearchView): Promise<ActiveFilter[]> {
  const t = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  const terms = await getTerms(locale);
  const known = new Map(vocabulary.languages.map((language) => [language.tag, language]));
  const languages = search.languages.map((tag) => ({
    key: `lang-${tag}`,
    label: <LanguageLabel tag={tag} autonym={known.get(tag)?.autonym} name={nameIn(terms, known.get(tag))} />,
    without: { languages: except(search.languages, tag), matchesAllLanguages: false },
  }));
  const modes = search.modes.map((mode) => ({
    key: mode,
    label: listing(`modes.${mode}`),
    without: { modes: except(search.modes, mode) },
  }));
  const { matchesAllLanguages, includesUnknownLanguages } = search;
  return [
    ...languages,
    ...when(matchesAllLanguages, "all", t("language.matchAll"), { matchesAllLanguages: false }),
    ...modes,
    ...when(includesUnknownLanguages, "unknown", t("language.alsoUnknown"), { includesUnknownLanguages: false }),
  ];
}

async function placeFilters({ locale, search, places, vocabulary }: SearchView): Promise<ActiveFilter[]> {
  const t = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  const nameOf = (areas: readonly { readonly code: string; readonly name: TextInLanguage }[], code: string) => {
    const area = areas.find((other) => other.code === code);
    return area ? <LocalText text={area.name} locale={locale} /> : code;
  };
  const { postalCode } = places;
  const postal = search.places.filter((place) => place !== postalCode);
  return [
    ...places.municipalities.map(({ code, asked }) => ({
      key: `place-${code}`,
      label: nameOf(vocabulary.municipalities, code),
      without: { places: except(search.places, asked) },
    })),
    ...when(postalCode !== null, "postal", postalCode, { places: postal }),
    ...when(search.near !== null, "near", t("place.near"), { near: null, withinKm: null, order: null }),
    ...search.regions.map((code) => ({
      key: `region-${code}`,
      label: nameOf(vocabulary.regions, code),
      without: { regions: except(search.regions, code) },
    })),
    ...search.counties.map((code) => ({
      key: `county-${code}`,
      label: nameOf(vocabulary.wellbeingCounties, code),
      without: { counties: except(search.counties, code) },
    })),
    ...when(search.isNational, "national", listing("place.national"), { isNational: false }),
  ];
}

async function offerFilters({ locale, search, vocabulary }: SearchView): Promise<ActiveFilter[]> {
  const listing = await getWords(locale, "listing");
  const text = (name: TextInLanguage) => <LocalText text={name} locale={locale} />;
  const services = new Map(vocabulary.serviceCategories.map((term) => [term.id, text(term.name)]));
  const groups = new Map(vocabulary.targetGroups.map((term) => [term.id, text(term.name)]));
  return [
    ...search.kinds.map((kind) => ({
      key: kind,
      label: listing(`kinds.${kind}`),
      without: { kinds: except(search.kinds, kind) },
    })),
    ...search.services.map((id) => ({
      key: `service-${id}`,
      label: services.get(id) ?? id,
      without: { services: except(search.services, id) },
    })),
    ...search.groups.map((id) => ({
      key: `group-${id}`,
      label: groups.get(id) ?? id,
      without: { groups: except(search.groups, id) },
    })),
    ...when(search.isFree, "free", listing("cost.FREE"), { isFree: false }),
    ...when(search.isChildWelcome, "children", listing("childWelcome"), { isChildWelcome: false }),
    ...search.attendance.map((way) => ({
      key: way,
      label: listing(`attendance.${way}`),
      without: { attendance: except(search.attendance, way) },
    })),
    ...search.accessibility.map((kind) => ({
      key: kind,
      label: listing(`accessibility.${kind}`),
      without: { accessibility: except(search.accessibility, kind) },
    })),
  ];
}

/** "Open now", "Open on Tuesday morning". */
async function openWords(wish: OpenWish, locale: Locale): Promise<string> {
  const t = await getWords(locale, "search");
  if ("soon" in wish) return t(`open.${wish.soon}`);
  const day = `d${weekdayNumber(wish.weekday)}`;
  return wish.part === null ? t("open.onDay", { day }) : t("open.onDayPart", { day, part: wish.part });
}

async function timeFilters({ locale, search }: SearchView): Promise<ActiveFilter[]> {
  const t = await getWords(locale, "search");
  const formats = await getFormats(locale);
  const { open, openAt, confirmedSince, hasScheduled } = search;
  const moment =
    openAt &&
    t("active.openAt", {
      when: formats.dateTime(new Date(openAt), { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" }),
    });
  const since =
    confirmedSince && t("active.since", { date: formats.dateTime(new Date(confirmedSince), { dateStyle: "medium" }) });
  const whenever = { open: null, openAt: null, hidesUnknownHours: false };
  return [
    ...when(open !== null, "open", open && (await openWords(open, locale)), whenever),
    ...when(openAt !== null, "at", moment, whenever),
    ...when(asksForTime(search) && search.hidesUnknownHours, "hours", t("open.onlyKnown"), {
      hidesUnknownHours: false,
    }),
    ...when(hasScheduled !== null, "scheduled", t(hasScheduled ? "scheduled.yes" : "scheduled.no"), {
      hasScheduled: null,
    }),
    ...when(confirmedSince !== null, "since", since, { confirmedSince: null }),
  ];
}

/** The filters in use. Each is a link to the search without it, so it works everywhere. */
export async function ActiveFilters(view: SearchView) {
  const { locale, search } = view;
  if (isUnfiltered(search)) return null;
  const t = await getWords(locale, "search");
  const home = paths.home(locale);
  const filters = [
    ...when(search.text !== "", "text", t("active.text", { text: search.text }), { text: "" }),
    ...(await languageFilters(view)),
    ...(await placeFilters(view)),
    ...(await offerFilters(view)),
    ...(await timeFilters(view)),
  ];
  return (
    <ul className={styles.filters} aria-label={t("active.title")}>
      {filters.map(({ key, label, without }) => (
        <li key={key}>
          <a href={hrefOf(home, search, without)} data-soft rel="nofollow">
            <span className="unseen">{t("active.remove")} </span>
            {label}
            <Icon id="close" />
          </a>
        </li>
      ))}
      <li>
        <a className={styles.clear} href={hrefOf(home, { ...EMPTY_SEARCH, view: search.view })} data-soft>
          {t("active.clear")}
        </a>
      </li>
    </ul>
  );
}

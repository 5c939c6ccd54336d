import type { ReactNode } from "react";
import { getTerms } from "../catalogue/terms.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import styles from "./ActiveFilters.module.css";
import type { SearchView } from "./search.queries.ts";
import { EMPTY_SEARCH, type Search, hrefOf, isUnfiltered } from "./search.url.ts";

interface ActiveFilter {
  readonly key: string;
  readonly label: ReactNode;
  readonly without: Partial<Search>;
}

const except = <Value,>(values: readonly Value[], value: Value) => values.filter((other) => other !== value);

/** What narrows the search, in words, each with the search that lacks it. */
async function activeFilters({ locale, search, places, vocabulary }: SearchView): Promise<ActiveFilter[]> {
  const t = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  const terms = await getTerms(locale);
  const formats = await getFormats(locale);
  const day = (date: string) => formats.dateTime(new Date(date), { dateStyle: "medium" });
  const autonyms = new Map(vocabulary.languages.map((language) => [language.tag, language]));
  const areaName = (areas: SearchView["vocabulary"]["regions"], code: string) => {
    const area = areas.find((other) => other.code === code);
    return area ? <LocalText text={area.name} locale={locale} /> : code;
  };
  const flag = (isOn: boolean, key: keyof Search, label: ReactNode, off: Partial<Search>): ActiveFilter[] => (isOn ? [{ key, label, without: off }] : []);

  return [
    ...flag(search.text !== "", "text", t("active.text", { text: search.text }), { text: "" }),
    ...search.languages.map((tag) => ({
      key: `lang-${tag}`,
      label: <bdi className="world" lang={tag}>{autonyms.get(tag)?.autonym ?? tag}</bdi>,
      without: { languages: except(search.languages, tag), matchesAllLanguages: false },
    })),
    ...flag(search.matchesAllLanguages, "matchesAllLanguages", t("language.matchAll"), { matchesAllLanguages: false }),
    ...search.modes.map((mode) => ({ key: mode, label: listing(`modes.${mode}`), without: { modes: except(search.modes, mode) } })),
    ...flag(search.includesUnknownLanguages, "includesUnknownLanguages", t("language.alsoUnknown"), { includesUnknownLanguages: false }),
    ...places.municipalities.map(({ code, asked }) => ({
      key: `place-${code}`,
      label: areaName(vocabulary.municipalities, code),
      without: { places: except(search.places, asked) },
    })),
    ...flag(places.postalCode !== null, "places", places.postalCode, { places: search.places.filter((place) => place !== places.postalCode) }),
    ...flag(search.near !== null, "near", t("place.near"), { near: null, withinKm: null, order: null }),
    ...search.kinds.map((kind) => ({ key: kind, label: listing(`kinds.${kind}`), without: { kinds: except(search.kinds, kind) } })),
    ...search.services.map((id) => {
      const term = vocabulary.serviceCategories.find((other) => other.id === id);
      return { key: `service-${id}`, label: term ? <LocalText text={terms.service(term)} locale={locale} /> : id, without: { services: except(search.services, id) } };
    }),
    ...search.groups.map((id) => {
      const term = vocabulary.targetGroups.find((other) => other.id === id);
      return { key: `group-${id}`, label: term ? <LocalText text={terms.targetGroup(term)} locale={locale} /> : id, without: { groups: except(search.groups, id) } };
    }),
    ...flag(search.open !== null, "open", search.open === "now" ? t("open.now") : t("open.today"), { open: null, includesUnknownHours: false }),
    ...flag(search.openAt !== null, "openAt", search.openAt ? t("active.openAt", { when: formats.dateTime(new Date(search.openAt), { dateStyle: "medium", timeStyle: "short" }) }) : "", { openAt: null }),
    ...flag(search.includesUnknownHours, "includesUnknownHours", t("open.alsoUnknown"), { includesUnknownHours: false }),
    ...flag(search.isFree, "isFree", listing("cost.FREE"), { isFree: false }),
    ...flag(search.isChildWelcome, "isChildWelcome", listing("childWelcome"), { isChildWelcome: false }),
    ...flag(search.isNational, "isNational", listing("place.national"), { isNational: false }),
    ...search.attendance.map((way) => ({ key: way, label: listing(`attendance.${way}`), without: { attendance: except(search.attendance, way) } })),
    ...search.accessibility.map((kind) => ({ key: kind, label: listing(`accessibility.${kind}`), without: { accessibility: except(search.accessibility, kind) } })),
    ...search.regions.map((code) => ({ key: `region-${code}`, label: areaName(vocabulary.regions, code), without: { regions: except(search.regions, code) } })),
    ...search.counties.map((code) => ({ key: `county-${code}`, label: areaName(vocabulary.wellbeingCounties, code), without: { counties: except(search.counties, code) } })),
    ...flag(search.confirmedSince !== null, "confirmedSince", search.confirmedSince ? t("active.since", { date: day(search.confirmedSince) }) : "", { confirmedSince: null }),
  ];
}

/** The filters in use. Each is a link to the search without it, so it works everywhere. */
export async function ActiveFilters(view: SearchView) {
  const { locale, search } = view;
  if (isUnfiltered(search)) return null;
  const t = await getWords(locale, "search");
  const home = paths.home(locale);
  const filters = await activeFilters(view);
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

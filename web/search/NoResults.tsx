import type { ReactNode } from "react";
import type { FilterPart } from "../graphql/generated/server/graphql.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import { LocalText } from "../ui/LocalText.tsx";
import styles from "./NoResults.module.css";
import { findAlternatives, type SearchView } from "./question/search.queries.ts";
import { EMPTY_SEARCH, hrefOf, type Search } from "./question/search.url.ts";

const NO_PLACE: Partial<Search> = { places: [], regions: [], counties: [], near: null, withinKm: null };

/** Which parts of the address one part of the filter stands for. */
const LOOSENED: Record<Exclude<FilterPart, "SOURCES">, Partial<Search>> = {
  TEXT: { text: "" },
  KINDS: { kinds: [] },
  LANGUAGES: { languages: [], modes: [], matchesAllLanguages: false, includesUnknownLanguages: false },
  SERVICES: { services: [] },
  TARGET_GROUPS: { groups: [] },
  PLACE: { ...NO_PLACE, isNational: false },
  OPEN: { open: null, openAt: null, hidesUnknownHours: false },
  SCHEDULED_ACTIVITY: { hasScheduled: null },
  COST: { isFree: false },
  ATTENDANCE: { attendance: [] },
  ACCESSIBILITY: { accessibility: [] },
  CHILD_WELCOME: { isChildWelcome: false },
  CONFIRMED_SINCE: { confirmedSince: null },
};

/** The last resort: someone in the country who answers the phone. */
const ANYONE: Partial<Search> = { isNational: true, attendance: ["PHONE"] };

interface Way {
  readonly key: string;
  readonly icon: IconId;
  readonly label: ReactNode;
  readonly count: number;
  readonly change: Partial<Search>;
}

/** Nothing was found: never the end of the road. Which filter to loosen, and where else to look. */
export async function NoResults(view: SearchView) {
  const { locale, search, places, facets } = view;
  const t = await getWords(locale, "search");
  const invite = (await getWords(locale, "suggest"))("invite");
  const alternatives = await findAlternatives(search, places, locale);
  const asksForLanguage = search.languages.length > 0 && !search.includesUnknownLanguages;
  const unknown = asksForLanguage ? (facets?.unknownLanguages ?? 0) : 0;
  const ways: Way[] = [
    {
      key: "unknown",
      icon: "interpretation",
      label: t("none.unknown"),
      count: unknown,
      change: { includesUnknownLanguages: true },
    },
    // The address has no word for sources, so there is none to leave out.
    ...(alternatives?.without.flatMap(({ part, count }): Way[] =>
      part === "SOURCES"
        ? []
        : [{ key: part, icon: "filter", label: t(`none.without.${part}`), count, change: LOOSENED[part] }],
    ) ?? []),
    ...(alternatives?.neighbouringMunicipalities.map(
      ({ municipality, count }): Way => ({
        key: municipality.code,
        icon: "pin",
        label: <LocalText text={municipality.name} locale={locale} />,
        count,
        change: { ...NO_PLACE, places: [municipality.code] },
      }),
    ) ?? []),
    {
      key: "online",
      icon: "digital-help",
      label: t("none.online"),
      count: alternatives?.online ?? 0,
      change: { ...NO_PLACE, attendance: ["ONLINE"] },
    },
    {
      key: "national",
      icon: "flag",
      label: t("none.national"),
      count: alternatives?.national ?? 0,
      change: { ...NO_PLACE, isNational: true },
    },
  ];
  const open = ways.filter(({ count }) => count > 0);
  const anyone = alternatives?.anyone ?? 0;
  return (
    <div className={styles.none}>
      <p>{open.length > 0 ? t("none.text") : t("none.nowhere")}</p>
      <ul className={styles.ways}>
        {open.map(({ key, icon, label, count, change }) => (
          <li key={key}>
            <a href={`${hrefOf(paths.home(locale), search, change)}#results`} data-soft rel="nofollow">
              <Icon id={icon} />
              <span>{label}</span>
              <small>{t("results.count", { count })}</small>
            </a>
          </li>
        ))}
        {anyone > 0 ? (
          <li>
            <a href={`${hrefOf(paths.home(locale), EMPTY_SEARCH, ANYONE)}#results`} data-soft rel="nofollow">
              <Icon id="phone" />
              <span>{t("none.anyone")}</span>
              <small>{t("results.count", { count: anyone })}</small>
            </a>
          </li>
        ) : null}
        <li>
          <a href={hrefOf(paths.home(locale), { ...EMPTY_SEARCH, view: search.view })} data-soft>
            <Icon id="search" />
            <span>{t("active.clear")}</span>
          </a>
        </li>
        <li>
          <a href={paths.suggest(locale)}>
            <Icon id="plus" />
            <span>{invite}</span>
          </a>
        </li>
      </ul>
    </div>
  );
}

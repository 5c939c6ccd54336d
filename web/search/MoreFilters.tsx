import { ACCESSIBILITY_ICONS, ATTENDANCE_ICONS, MODE_ICONS, serviceIcon, targetGroupIcon } from "../catalogue/icons.ts";
import { chipsOfTerms } from "../catalogue/term-chips.rules.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import type { Chip } from "../ui/ChipList.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import more from "../ui/More.module.css";
import { type AreaRow, AreaSelect } from "./AreaSelect.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import type { SearchView } from "./question/search.queries.ts";
import { EMPTY_SEARCH, type Search, writeSearch } from "./question/search.url.ts";
import { ADDRESS_WORDS } from "./question/words.url.ts";
import { ScheduledField } from "./ScheduledField.tsx";
import styles from "./SearchForm.module.css";
import { SinceSelect } from "./SinceSelect.tsx";

/** How many of the filters below are in use. */
function countUsed(search: Search): number {
  const { text, kinds, languages, places, near, withinKm, open, openAt, order, after, before, view } = EMPTY_SEARCH;
  const silent = { matchesAllLanguages: false, includesUnknownLanguages: false, hidesUnknownHours: false };
  const above = { text, kinds, languages, places, near, withinKm, open, openAt, order, after, before, view };
  return writeSearch({ ...search, ...above, ...silent }).size;
}

interface Vocabulary<Key extends string> {
  readonly icons: Record<Key, IconId>;
  readonly words: Record<Key, string>;
  readonly nameOf: (key: Key) => string;
  readonly counts: ReadonlyMap<Key, number>;
  readonly chosen: readonly Key[];
}

/** The choices of a list that this site knows by heart. */
function chipsOf<Key extends string>({ icons, words, nameOf, counts, chosen }: Vocabulary<Key>): Chip[] {
  const keys = Object.keys(icons) as Key[]; // the keys of a total record
  return keys.map((key) => ({
    value: words[key],
    text: nameOf(key),
    icon: icons[key],
    count: counts.get(key) ?? 0,
    ...(chosen.includes(key) ? { isChosen: true } : {}),
  }));
}

const one = (text: string, icon: IconId, count: number | undefined, isChosen: boolean): Chip[] => [
  { value: "1", text, icon, isChosen, count: count ?? 0 },
];

/** Everything else one can ask for. Choices that would leave nothing are not offered. */
async function FilterFields({ locale, search, facets, vocabulary }: SearchView) {
  const t = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  const services = chipsOfTerms({
    locale,
    names: vocabulary.serviceCategories,
    iconOf: serviceIcon,
    counts: new Map(facets?.services.map(({ category, count }) => [category.id, count])),
    chosen: search.services,
  });
  const groups = chipsOfTerms({
    locale,
    names: vocabulary.targetGroups,
    iconOf: targetGroupIcon,
    counts: new Map(facets?.targetGroups.map(({ targetGroup, count }) => [targetGroup.id, count])),
    chosen: search.groups,
  });
  return (
    <>
      <ChoiceField legend={t("more.services")} name="service" choices={services} />
      <ChoiceField legend={t("more.groups")} name="group" choices={groups} />
      <ScheduledField locale={locale} hasScheduled={search.hasScheduled} without={facets?.withoutScheduledActivity} />
      <ChoiceField
        legend={t("more.cost")}
        name="free"
        choices={one(listing("cost.FREE"), "free", facets?.free, search.isFree)}
      />
      <ChoiceField
        legend={t("more.children")}
        name="children"
        choices={one(listing("childWelcome"), "pram", facets?.childWelcome, search.isChildWelcome)}
      />
      <ChoiceField
        legend={t("more.national")}
        name="national"
        choices={one(listing("place.national"), "flag", facets?.national, search.isNational)}
      />
    </>
  );
}

/** How people are met: in person or not, in which way of speaking, with which help for getting in. */
async function WayFields({ locale, search, facets }: SearchView) {
  const t = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  const attendance = chipsOf({
    icons: ATTENDANCE_ICONS,
    words: ADDRESS_WORDS.by,
    nameOf: (way) => listing(`attendance.${way}`),
    counts: new Map(facets?.attendance.map(({ attendance, count }) => [attendance, count])),
    chosen: search.attendance,
  });
  const modes = chipsOf({
    icons: MODE_ICONS,
    words: ADDRESS_WORDS.mode,
    nameOf: (mode) => listing(`modes.${mode}`),
    counts: new Map(facets?.languageModes.map(({ mode, count }) => [mode, count])),
    chosen: search.modes,
  });
  const access = chipsOf({
    icons: ACCESSIBILITY_ICONS,
    words: ADDRESS_WORDS.access,
    nameOf: (kind) => listing(`accessibility.${kind}`),
    counts: new Map(facets?.accessibility.map(({ kind, count }) => [kind, count])),
    chosen: search.accessibility,
  });
  return (
    <>
      <ChoiceField legend={t("more.attendance")} name="by" choices={attendance} />
      <ChoiceField legend={t("more.modes")} name="mode" choices={modes} />
      <ChoiceField legend={t("more.access")} name="access" choices={access} />
    </>
  );
}

function areaRows(areas: SearchView["vocabulary"]["regions"], locale: Locale): AreaRow[] {
  return areas.map(({ code, name: { text, language } }) =>
    language === locale ? [code, text] : [code, text, language],
  );
}

/** All further filters, behind one summary that says how many are in use. */
export async function MoreFilters(view: SearchView) {
  const { locale, search, vocabulary } = view;
  const t = await getWords(locale, "search");
  const used = countUsed(search);
  const summary = (
    <>
      <Icon id="filter" /> {t("more.title")} {used > 0 ? <b>{t("more.used", { count: used })}</b> : null}
    </>
  );
  return (
    <Disclosure className={`${more.more} ${styles.more} ${styles.filters}`} startsOpen={false} summary={summary}>
      <div className={styles.groups}>
        <FilterFields {...view} />
        <WayFields {...view} />
        <AreaSelect
          name="region"
          legend={t("more.region")}
          any={t("more.any")}
          areas={areaRows(vocabulary.regions, locale)}
          chosen={search.regions}
        />
        <AreaSelect
          name="county"
          legend={t("more.county")}
          any={t("more.any")}
          areas={areaRows(vocabulary.wellbeingCounties, locale)}
          chosen={search.counties}
        />
        <SinceSelect locale={locale} since={search.confirmedSince} />
      </div>
    </Disclosure>
  );
}

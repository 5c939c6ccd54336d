import { ACCESSIBILITY_ICONS, ATTENDANCE_ICONS, MODE_ICONS, serviceIcon, targetGroupIcon } from "../catalogue/icons.ts";
import { getTerms } from "../catalogue/terms.ts";
import { getWords } from "../i18n/words.ts";
import type { Chip } from "../ui/ChipList.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { TextInLanguage } from "../ui/LocalText.tsx";
import { AreaSelect } from "./AreaSelect.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { OpenField } from "./OpenField.tsx";
import styles from "./SearchForm.module.css";
import { SinceSelect } from "./SinceSelect.tsx";
import type { SearchView } from "./search.queries.ts";
import { ADDRESS_WORDS, EMPTY_SEARCH, type Search, writeSearch } from "./search.url.ts";

/** How many of the filters below are in use. */
function countUsed(search: Search): number {
  const shown: Search = { ...search, text: "", kinds: [], languages: [], places: [], near: null, withinKm: null, order: null, after: null, before: null, view: "list" };
  const silent = { matchesAllLanguages: false, includesUnknownLanguages: false, includesUnknownHours: false };
  return [...writeSearch({ ...EMPTY_SEARCH, ...shown, ...silent })].length;
}

const entriesOf = <Key extends string, Value>(record: Record<Key, Value>) => Object.entries(record) as [Key, Value][]; // the entries of a total record

/** Everything else one can ask for. Choices that would leave nothing are not offered. */
export async function MoreFilters({ locale, search, facets, vocabulary }: SearchView) {
  const t = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  const terms = await getTerms(locale);
  const used = countUsed(search);

  const counts = {
    services: new Map(facets?.services.map(({ category, count }) => [category.id, count])),
    groups: new Map(facets?.targetGroups.map(({ targetGroup, count }) => [targetGroup.id, count])),
    modes: new Map(facets?.languageModes.map(({ mode, count }) => [mode, count])),
    attendance: new Map(facets?.attendance.map(({ attendance, count }) => [attendance, count])),
    access: new Map(facets?.accessibility.map(({ kind, count }) => [kind, count])),
  };
  const named = ({ text, language }: TextInLanguage) => ({ text, lang: language === locale ? undefined : language });
  const byCount = (a: Chip, b: Chip) => (b.count ?? 0) - (a.count ?? 0);

  const services = vocabulary.serviceCategories.map((term): Chip => ({
    value: term.id,
    ...named(terms.service(term)),
    icon: serviceIcon(term.id),
    count: counts.services.get(term.id),
    isChosen: search.services.includes(term.id),
  }));
  const groups = vocabulary.targetGroups.map((term): Chip => ({
    value: term.id,
    ...named(terms.targetGroup(term)),
    icon: targetGroupIcon(term.id),
    count: counts.groups.get(term.id),
    isChosen: search.groups.includes(term.id),
  }));
  const modes = entriesOf(MODE_ICONS).map(([mode, icon]): Chip => ({
    value: ADDRESS_WORDS.mode[mode],
    text: listing(`modes.${mode}`),
    icon,
    count: counts.modes.get(mode),
    isChosen: search.modes.includes(mode),
  }));
  const attendance = entriesOf(ATTENDANCE_ICONS).map(([way, icon]): Chip => ({
    value: ADDRESS_WORDS.by[way],
    text: listing(`attendance.${way}`),
    icon,
    count: counts.attendance.get(way),
    isChosen: search.attendance.includes(way),
  }));
  const access = entriesOf(ACCESSIBILITY_ICONS).map(([kind, icon]): Chip => ({
    value: ADDRESS_WORDS.access[kind],
    text: listing(`accessibility.${kind}`),
    icon,
    count: counts.access.get(kind),
    isChosen: search.accessibility.includes(kind),
  }));

  return (
    <Disclosure
      className={`${styles.more} ${styles.filters}`}
      startsOpen={false}
      summary={
        <>
          <Icon id="filter" /> {t("more.title")} {used > 0 ? <b>{t("more.used", { count: used })}</b> : null}
        </>
      }
    >
      <div className={styles.groups}>
        <ChoiceField legend={t("more.services")} name="service" choices={services.sort(byCount)} />
        <ChoiceField legend={t("more.groups")} name="group" choices={groups.sort(byCount)} />
        <OpenField locale={locale} search={search} facets={facets} />
        <ChoiceField legend={t("more.cost")} name="free" choices={[{ value: "1", text: listing("cost.FREE"), icon: "free", count: facets?.free, isChosen: search.isFree }]} />
        <ChoiceField legend={t("more.children")} name="children" choices={[{ value: "1", text: listing("childWelcome"), icon: "pram", count: facets?.childWelcome, isChosen: search.isChildWelcome }]} />
        <ChoiceField legend={t("more.attendance")} name="by" choices={attendance} />
        <ChoiceField legend={t("more.modes")} name="mode" choices={modes} />
        <ChoiceField legend={t("more.access")} name="access" choices={access} />
        <ChoiceField legend={t("more.national")} name="national" choices={[{ value: "1", text: listing("place.national"), icon: "flag", count: facets?.national, isChosen: search.isNational }]} />
        <AreaSelect locale={locale} name="region" legend={t("more.region")} any={t("more.any")} areas={vocabulary.regions} chosen={search.regions} />
        <AreaSelect locale={locale} name="county" legend={t("more.county")} any={t("more.any")} areas={vocabulary.wellbeingCounties} chosen={search.counties} />
        <SinceSelect locale={locale} since={search.confirmedSince} />
      </div>
    </Disclosure>
  );
}

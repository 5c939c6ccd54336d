import { TIME_ZONE } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import styles from "../search/NoResults.module.css";
import { EMPTY_SEARCH } from "../search/question/search.url.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import type { AgendaView } from "./AgendaForm.tsx";
import { ANY_LANGUAGE, findOtherWays, NO_PLACE } from "./agenda.queries.ts";
import { directoryQuery, hrefOfAgenda } from "./agenda.url.ts";
import { daysOf, momentsOf, readWhen } from "./when.rules.ts";

interface NothingOnProps {
  readonly view: AgendaView;
  readonly now: Date;
  readonly today: string;
  /** How many activities fit whose days are not known. */
  readonly undated: number;
}

interface Way {
  readonly key: "soon" | "later" | "place" | "language" | "undated";
  readonly icon: IconId;
  readonly href: string;
  readonly count: number | null;
}

/** Nothing is known for these days: never the end of the road. Other days, other places, and what has no days told. */
export async function NothingOn({ view, now, today, undated }: NothingOnProps) {
  const { locale, search, when, places } = view;
  const t = await getWords(locale, "activities");
  const found = await findOtherWays(
    search,
    places,
    momentsOf(daysOf(null, today), now, today, TIME_ZONE),
    today,
    locale,
  );
  const laterDay = readWhen(found?.later.nodes[0]?.date ?? "", today);
  const ways: (Way | false)[] = [
    when !== null && {
      key: "soon",
      icon: "calendar",
      href: hrefOfAgenda(locale, view, {}, null),
      count: found?.soon.totalCount ?? 0,
    },
    laterDay !== null &&
      found?.soon.totalCount === 0 && {
        key: "later",
        icon: "calendar",
        href: hrefOfAgenda(locale, view, {}, laterDay),
        count: null,
      },
    asksForPlace(view) && {
      key: "place",
      icon: "map",
      href: hrefOfAgenda(locale, view, NO_PLACE, null),
      count: found?.anywhere.totalCount ?? 0,
    },
    search.languages.length > 0 && {
      key: "language",
      icon: "interpretation",
      href: hrefOfAgenda(locale, view, ANY_LANGUAGE, null),
      count: found?.anyLanguage.totalCount ?? 0,
    },
    {
      key: "undated",
      icon: "activity",
      href: `${paths.home(locale)}?${directoryQuery(search, { kinds: ["ACTIVITY"] })}#results`,
      count: undated === 0 ? 0 : null,
    },
  ];
  return (
    <div className={styles.none}>
      <p>{t("none.text")}</p>
      <ul className={styles.ways}>
        {ways
          .filter((way): way is Way => way !== false && way.count !== 0)
          .map(({ key, icon, href, count }) => (
            <li key={key}>
              <a href={href} data-soft={key === "undated" ? undefined : true} rel="nofollow">
                <Icon id={icon} />
                <span>{t(`none.${key}`)}</span>
                {count === null ? null : <small>{t("count", { count })}</small>}
              </a>
            </li>
          ))}
        <li>
          <a href={hrefOfAgenda(locale, { search: EMPTY_SEARCH, when: null })} data-soft>
            <Icon id="search" />
            <span>{t("none.all")}</span>
          </a>
        </li>
      </ul>
    </div>
  );
}

function asksForPlace({ search }: AgendaView): boolean {
  return search.near !== null || [search.places, search.regions, search.counties].some((areas) => areas.length > 0);
}

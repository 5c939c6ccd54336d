import type { ReactNode } from "react";
import { getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { Notice } from "../ui/Notice.tsx";
import { countGroups, type GroupName, groupByOpenness } from "./groups.rules.ts";
import type { FoundListings, SearchView } from "./question/search.queries.ts";
import styles from "./Results.module.css";

interface OpenGroupsProps {
  readonly view: SearchView;
  readonly found: FoundListings;
  readonly card: (edge: FoundListings["edges"][number]) => ReactNode;
}

const ICONS = { OPEN: "check", BY_APPOINTMENT: "booking", UNKNOWN: "phone" } as const satisfies Record<
  GroupName,
  string
>;

/** Results for a time: first what is surely open, then, apart and labelled, what one has to ask about. */
export async function OpenGroups({ view: { locale, search }, found, card }: OpenGroupsProps) {
  const t = await getWords(locale, "search");
  const counts = countGroups({ totalCount: found.totalCount, ...found.facets }, search.hidesUnknownHours);
  const isFirstPage = !found.pageInfo.hasPreviousPage;
  const isNow = search.open !== null && "soon" in search.open && search.open.soon === "now";
  const title = (name: GroupName) =>
    name === "OPEN"
      ? t("groups.OPEN", { when: isNow ? "now" : "other", count: counts.OPEN })
      : t(`groups.${name}`, { count: counts[name] });
  return (
    <>
      {counts.OPEN === 0 && isFirstPage ? (
        <Notice tone="info">
          <p>{t("groups.noneOpen")}</p>
        </Notice>
      ) : null}
      {groupByOpenness(found.edges).map(({ name, edges }) => (
        <section key={name} className={styles.group} aria-labelledby={`group-${name}`}>
          <h3 id={`group-${name}`} className={name === "OPEN" ? styles.isOpen : undefined}>
            <Icon id={ICONS[name]} />
            {title(name)}
          </h3>
          <ol className={styles.list}>{edges.map(card)}</ol>
        </section>
      ))}
    </>
  );
}

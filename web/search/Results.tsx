import { ListingCard } from "../catalogue/ListingCard.tsx";
import { getWords } from "../i18n/words.ts";
import { NoResults } from "./NoResults.tsx";
import { OpenGroups } from "./OpenGroups.tsx";
import { Paging } from "./Paging.tsx";
import { asksForTime, type FoundListings, type SearchView } from "./question/search.queries.ts";
import styles from "./Results.module.css";

interface ResultsProps {
  readonly view: SearchView;
  readonly found: FoundListings;
}

type Edge = FoundListings["edges"][number];

/** Where the places of unknown languages begin, if all of them come last; they get a heading of their own. */
function firstUnknown(edges: readonly Edge[]): number {
  const start = edges.findIndex(({ node }) => node.areLanguagesUnknown);
  return start >= 0 && edges.slice(start).every(({ node }) => node.areLanguagesUnknown) ? start : -1;
}

/** What was found, in words and as cards. It says all that the map says. */
export async function Results({ view, found }: ResultsProps) {
  const { locale, search } = view;
  if (found.totalCount === 0) return <NoResults {...view} />;
  const t = await getWords(locale, "search");
  const isTimed = asksForTime(search);
  const unknownFrom = search.languages.length > 0 && !isTimed ? firstUnknown(found.edges) : -1;
  const card = ({ node, distanceMetres, openness }: Edge) => (
    <li key={node.slug}>
      <ListingCard
        listing={node}
        locale={locale}
        distance={distanceMetres}
        asked={search.languages}
        openness={openness ?? null}
        days={node.asked.days ?? null}
        heading={isTimed ? "h4" : "h3"}
      />
    </li>
  );
  if (isTimed) {
    return (
      <>
        <OpenGroups view={view} found={found} card={card} />
        <Paging view={view} pageInfo={found.pageInfo} />
      </>
    );
  }
  const known = unknownFrom >= 0 ? found.edges.slice(0, unknownFrom) : found.edges;
  return (
    <>
      <ol className={styles.list}>{known.map(card)}</ol>
      {unknownFrom >= 0 ? (
        <>
          <h3 className={styles.unknown}>{t("results.unknownLanguages")}</h3>
          <ol className={styles.list}>{found.edges.slice(unknownFrom).map(card)}</ol>
        </>
      ) : null}
      <Paging view={view} pageInfo={found.pageInfo} />
    </>
  );
}

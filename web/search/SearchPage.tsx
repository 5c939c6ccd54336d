import { settings } from "../env.ts";
import type { Answer, Problem } from "../graphql/ask.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { MapPanel } from "../map/MapPanel.tsx";
import { firstMapWords } from "../map/map-words.ts";
import { paths } from "../paths.ts";
import { answerWithStatus } from "../status.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { ActiveFilters } from "./ActiveFilters.tsx";
import { Away } from "./Away.tsx";
import { Greetings } from "./Greetings.tsx";
import { countGroups } from "./groups.rules.ts";
import { ListLinks } from "./ListLinks.tsx";
import { OrderSelect } from "./OrderSelect.tsx";
import type { SearchParams } from "./question/address.url.ts";
import { type AskedPlaces, understandPlaces } from "./question/places.url.ts";
import { asksForTime, type FoundListings, filterOf, findListings, type SearchView } from "./question/search.queries.ts";
import { hrefOf, isUnfiltered, readSearch, type Search, writeSearch } from "./question/search.url.ts";
import { boundsOf, getMunicipalityNames, getVocabulary, type Vocabulary } from "./question/vocabulary.queries.ts";
import { Results } from "./Results.tsx";
import { SearchForm } from "./SearchForm.tsx";
import { SearchNotices } from "./SearchNotices.tsx";
import styles from "./SearchPage.module.css";
import { SearchProblem } from "./SearchProblem.tsx";
import { SearchStage } from "./SearchStage.tsx";
import { UnknownPlaces } from "./UnknownPlaces.tsx";
import { ViewLink } from "./ViewLink.tsx";

interface SearchPageProps {
  readonly locale: Locale;
  readonly params: SearchParams;
}

interface Understood {
  readonly vocabulary: Vocabulary;
  readonly places: AskedPlaces;
  readonly answer: Answer<FoundListings>;
}

/** Understands the places of the address and asks; null when the API is away altogether. */
async function askFor(search: Search, locale: Locale): Promise<Understood | null> {
  const [vocabulary, names] = await Promise.all([getVocabulary(locale), getMunicipalityNames()]);
  if (vocabulary.problem || names === null) return null;
  const places = understandPlaces(search.places, names);
  const isLost = places.unknown.length > 0 && places.municipalities.length === 0 && places.postalCode === null;
  const answer: Answer<FoundListings> = isLost
    ? { problem: { code: "UNKNOWN_PLACE" } }
    : await findListings(search, places, locale);
  return answer.problem?.code === "API_AWAY" ? null : { vocabulary: vocabulary.data, places, answer };
}

function statusOf({ code }: Problem): number {
  return code === "UNEXPECTED" || code === "INTERNAL_SERVER_ERROR" ? 500 : 400;
}

const onlyMunicipality = ({ municipalities: [only, ...others] }: AskedPlaces) =>
  only && others.length === 0 ? only.code : null;

/** Words, filters, list and map together: the front door. */
export async function SearchPage({ locale, params }: SearchPageProps) {
  const { search, ignored } = readSearch(params);
  const understood = await askFor(search, locale);
  if (understood === null) {
    answerWithStatus(503);
    return <Away locale={locale} search={search} />;
  }
  const { vocabulary, places, answer } = understood;
  const { data: found, problem } = answer;
  if (problem) answerWithStatus(statusOf(problem));

  const t = await getWords(locale, "search");
  const finder = await getWords(locale, "finder");
  const view: SearchView = { locale, search, places, vocabulary, facets: found?.facets ?? null };
  const isFirstLook = isUnfiltered(search);
  return (
    <SearchStage query={writeSearch(search).toString()}>
      <div className={`page ${styles.page} ${search.view === "map" ? styles.onMap : ""}`}>
        <header className={styles.hero}>
          <div>
            <h1>{t("title")}</h1>
            {isFirstLook ? <p>{t("intro")}</p> : null}
            {isFirstLook ? <a href={paths.finder(locale)}>{finder("invite")}</a> : null}
            {isFirstLook && found ? <ViewLink locale={locale} search={search} /> : null}
          </div>
          {isFirstLook ? <Greetings locale={locale} /> : null}
        </header>
        <SearchNotices locale={locale} ignored={ignored} asOf={found?.asOf ?? null} />
        <Disclosure
          className={`${styles.panel} no-print`}
          startsOpen={isFirstLook && search.view === "list"}
          summary={
            <>
              <Icon id="filter" /> {isFirstLook ? t("form") : t("change")}
            </>
          }
        >
          <SearchForm view={view} totalCount={found?.totalCount ?? null} />
        </Disclosure>
        <section className={styles.results} aria-labelledby="results">
          <div className={styles.head}>
            <h2 id="results" tabIndex={-1}>
              {found ? t("results.count", { count: found.totalCount }) : t("results.problem")}
            </h2>
            {found && found.totalCount > 1 ? <OrderSelect view={view} /> : null}
          </div>
          <div className="unseen" role="status">
            {found ? <p>{t("results.count", { count: found.totalCount })}</p> : null}
            {found && asksForTime(search) ? (
              <p>
                {t("groups.summary", {
                  count: countGroups({ ...found, ...found.facets }, search.hidesUnknownHours).OPEN,
                })}
              </p>
            ) : null}
          </div>
          <ActiveFilters {...view} />
          {isUnfiltered(search) ? null : (
            <ListLinks
              locale={locale}
              search={search}
              isEmpty={!found?.totalCount}
              municipality={onlyMunicipality(places)}
            />
          )}
          {found && !isFirstLook && (found.totalCount > 0 || search.view === "map") ? (
            <ViewLink locale={locale} search={search} />
          ) : null}
          <UnknownPlaces
            locale={locale}
            search={search}
            unknown={places.unknown}
            hrefWith={(change) => hrefOf(paths.home(locale), search, change)}
          />
          {/* On a narrow screen the map takes the list's place, but only where a script can draw it. */}
          {search.view === "map" ? (
            <noscript>
              <link rel="stylesheet" href="/no-script.css" />
            </noscript>
          ) : null}
          <div className={styles.found} id="found">
            {found ? <Results view={view} found={found} /> : null}
            {problem && problem.code !== "UNKNOWN_PLACE" ? (
              <SearchProblem locale={locale} search={search} problem={problem} />
            ) : null}
          </div>
        </section>
        {found ? (
          <aside className={`${styles.map} no-print live`} aria-label={t("map.title")}>
            <MapPanel
              filter={filterOf(search, places)}
              locale={locale}
              words={await firstMapWords(locale)}
              tiles={settings().tiles ?? undefined}
              mode={search.view === "map" ? "page" : "beside"}
              home={boundsOf(places, vocabulary)}
            />
          </aside>
        ) : null}
      </div>
    </SearchStage>
  );
}

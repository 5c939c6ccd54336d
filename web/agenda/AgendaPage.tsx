import { CalendarBox } from "../catalogue/occurrences/CalendarBox.tsx";
import type { Answer, Problem } from "../graphql/ask.ts";
import { type Locale, TIME_ZONE } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import type { SearchParams } from "../search/question/address.url.ts";
import { type AskedPlaces, understandPlaces } from "../search/question/places.url.ts";
import { isUnfiltered } from "../search/question/search.url.ts";
import { getMunicipalityNames, getVocabulary, type Vocabulary } from "../search/question/vocabulary.queries.ts";
import { SearchNotices } from "../search/SearchNotices.tsx";
import { SearchStage } from "../search/SearchStage.tsx";
import { UnknownPlaces } from "../search/UnknownPlaces.tsx";
import { answerWithStatus } from "../status.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Notice } from "../ui/Notice.tsx";
import { dateAt } from "../wall-clock.ts";
import { AgendaAway } from "./AgendaAway.tsx";
import { AgendaForm, type AgendaView } from "./AgendaForm.tsx";
import styles from "./AgendaPage.module.css";
import { AgendaProblem } from "./AgendaProblem.tsx";
import { AskedFor } from "./AskedFor.tsx";
import { type FoundAgenda, findAgenda } from "./agenda.queries.ts";
import { type Agenda, calendarPathOf, directoryQuery, hrefOfAgenda, readAgenda } from "./agenda.url.ts";
import { Days } from "./Days.tsx";
import { NothingOn } from "./NothingOn.tsx";
import { WhenChoice } from "./WhenChoice.tsx";
import { daysOf, momentsOf } from "./when.rules.ts";

interface AgendaPageProps {
  readonly locale: Locale;
  readonly params: SearchParams;
}

interface Understood {
  readonly vocabulary: Vocabulary;
  readonly places: AskedPlaces;
  readonly answer: Answer<FoundAgenda>;
}

/** Understands the places of the address and asks; null when the API is away altogether. */
async function askFor(agenda: Agenda, now: Date, today: string, locale: Locale): Promise<Understood | null> {
  const [vocabulary, names] = await Promise.all([getVocabulary(locale), getMunicipalityNames()]);
  if (vocabulary.problem || names === null) return null;
  const places = understandPlaces(agenda.search.places, names);
  const isLost = places.unknown.length > 0 && places.municipalities.length === 0 && places.postalCode === null;
  const moments = momentsOf(daysOf(agenda.when, today), now, today, TIME_ZONE);
  const answer: Answer<FoundAgenda> = isLost
    ? { problem: { code: "UNKNOWN_PLACE" } }
    : await findAgenda(agenda.search, places, moments, locale);
  return answer.problem?.code === "API_AWAY" ? null : { vocabulary: vocabulary.data, places, answer };
}

function statusOf({ code }: Problem): number {
  return code === "UNEXPECTED" || code === "INTERNAL_SERVER_ERROR" ? 500 : 400;
}

/** What is on, by day: the days, the question, and what was found. */
export async function AgendaPage({ locale, params }: AgendaPageProps) {
  const now = new Date();
  const today = dateAt(now, TIME_ZONE);
  const agenda = readAgenda(params, today);
  const understood = await askFor(agenda, now, today, locale);
  if (understood === null) {
    answerWithStatus(503);
    return <AgendaAway href={hrefOfAgenda(locale, agenda)} locale={locale} />;
  }
  const { vocabulary, places, answer } = understood;
  const { data: found, problem } = answer;
  if (problem) answerWithStatus(statusOf(problem));

  const t = await getWords(locale, "activities");
  const { search, when, ignored, strangeWhen } = agenda;
  const view: AgendaView = { locale, search, when, places, vocabulary, facets: found?.dated.facets ?? null };
  const undated = found ? Math.max(0, found.activities.totalCount - found.dated.totalCount) : 0;
  return (
    <SearchStage query={hrefOfAgenda(locale, agenda, { after: search.after })}>
      <div className={`page ${styles.page}`}>
        <header className={styles.hero}>
          <h1>{t("title")}</h1>
          <p>{t("intro")}</p>
        </header>
        <SearchNotices locale={locale} ignored={ignored} asOf={found?.dated.asOf ?? null} />
        {strangeWhen === null ? null : (
          <Notice tone="info">
            <p>{t("when.unknown", { value: strangeWhen })}</p>
          </Notice>
        )}
        <WhenChoice agenda={agenda} today={today} locale={locale} />
        <Disclosure
          className={`${styles.panel} no-print`}
          startsOpen={false}
          summary={
            <>
              <Icon id="filter" /> {t("change")}
            </>
          }
        >
          <AgendaForm {...view} />
        </Disclosure>
        <section className={styles.results} aria-labelledby="results">
          <h2 id="results" tabIndex={-1}>
            {found?.occurrences.totalCount === 0 ? t("none.title") : null}
            {found && found.occurrences.totalCount > 0 ? t("count", { count: found.occurrences.totalCount }) : null}
            {found ? null : (await getWords(locale, "search"))("results.problem")}
          </h2>
          <p className="unseen" role="status">
            {found ? t("count", { count: found.occurrences.totalCount }) : null}
          </p>
          <AskedFor {...view} />
          <UnknownPlaces
            locale={locale}
            search={agenda.search}
            unknown={places.unknown}
            hrefWith={(change) => hrefOfAgenda(locale, agenda, change)}
          />
          {found && found.occurrences.totalCount > 0 ? (
            <Days view={view} occurrences={found.occurrences} today={today} />
          ) : null}
          {found?.occurrences.totalCount === 0 ? (
            <NothingOn view={view} now={now} today={today} undated={undated} />
          ) : null}
          {problem && problem.code !== "UNKNOWN_PLACE" ? (
            <AgendaProblem agenda={agenda} problem={problem} locale={locale} />
          ) : null}
        </section>
        {found ? <Onward view={view} undated={undated} isEmpty={found.occurrences.totalCount === 0} /> : null}
      </div>
    </SearchStage>
  );
}

interface OnwardProps {
  readonly view: AgendaView;
  readonly undated: number;
  readonly isEmpty: boolean;
}

/** From here to what has no days told, to the directory, and into the reader's own calendar. */
async function Onward({ view: { locale, search }, undated, isEmpty }: OnwardProps) {
  const t = await getWords(locale, "activities");
  const directory = (query: string) => (query ? `${paths.home(locale)}?${query}#results` : paths.home(locale));
  return (
    <aside className={styles.onward} aria-label={t("toDirectory")}>
      {undated > 0 && !isEmpty ? (
        <p>
          {t("undated.text", { count: undated })}{" "}
          <a href={directory(directoryQuery(search, { kinds: ["ACTIVITY"] }))}>
            {t("undated.link", { count: undated })}
          </a>
        </p>
      ) : null}
      <p className="no-print">
        <ButtonLink href={directory(isUnfiltered(search) ? "" : directoryQuery(search))} icon="list">
          {t("toDirectory")}
        </ButtonLink>
      </p>
      <CalendarBox path={calendarPathOf(search)} locale={locale} />
    </aside>
  );
}

import { ActButton } from "../accounts/ActButton.tsx";
import { problemSentence } from "../accounts/Outcome.tsx";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Notice } from "../ui/Notice.tsx";
import styles from "./ConfirmPage.module.css";
import { DueListing } from "./DueListing.tsx";
import { confirmAtDesk } from "./desk-due.actions.ts";
import type { DueAtDesk } from "./desk-due.queries.ts";

interface DeskDuePageProps {
  readonly due: DueAtDesk;
  /** True after something was confirmed. */
  readonly isDone: boolean;
  /** What stood in the way, as a code; null when nothing did. */
  readonly problem: string | null;
  readonly now: Date;
  readonly locale: Locale;
}

/** Is this still right? The same question as in the letter, for somebody who is at the desk anyway. */
export async function DeskDuePage({ due: { listings, count }, isDone, problem, now, locale }: DeskDuePageProps) {
  const t = await getWords(locale, "confirm");
  return (
    <div className={styles.page}>
      <header>
        <h1>{t("title")}</h1>
        {count > 0 ? <p>{t("intro")}</p> : null}
      </header>
      {problem === null ? null : <Notice tone="problem" title={await problemSentence(locale, problem)} />}
      {isDone ? (
        <div role="status">
          <Notice tone="info" title={t("done.title")} />
        </div>
      ) : null}
      {count > 0 ? (
        <p>{(await getWords(locale, "review"))("queue.count", { count })}</p>
      ) : (
        <p>{(await getWords(locale, "review"))("queue.none")}</p>
      )}
      {listings.map((listing) => (
        <div key={listing.id} className={styles.due}>
          <DueListing listing={listing} now={now} locale={locale} />
          <div className={styles.buttons}>
            <ActButton
              act={confirmAtDesk}
              fields={{ locale, listing: listing.id }}
              icon="check"
              tone="main"
              describedBy={`due-${listing.slug}`}
            >
              {t("allRight")}
            </ActButton>
            <ButtonLink href={paths.desk.listing(locale, listing.id)} icon="flag">
              {t("change")}
            </ButtonLink>
          </div>
        </div>
      ))}
      {count === 0 ? (
        <p>
          <ButtonLink href={paths.desk.listings(locale)} icon="meeting-place">
            {(await getWords(locale, "desk"))("rooms.listings")}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

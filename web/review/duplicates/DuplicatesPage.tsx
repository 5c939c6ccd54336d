import { randomUUID } from "node:crypto";
import { essentialSpeech } from "../../catalogue/essentials/essential-speech.ts";
import { type EssentialSpeech, tellEssentials } from "../../catalogue/essentials/essentials.rules.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import button from "../../ui/Button.module.css";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Outcome } from "../outcome.rules.ts";
import styles from "./Duplicates.module.css";
import { type Double, type Doubles, PAGE_SIZE } from "./duplicates.queries.ts";
import { merge } from "./merge.actions.ts";

interface DuplicatesPageProps {
  readonly doubles: Doubles;
  readonly page: number;
  readonly isDone: boolean;
  readonly problem: Outcome | null;
  readonly locale: Locale;
  readonly now: Date;
}

/** What may be the same thing twice, side by side; a person says whether it is, and which one stays. */
export async function DuplicatesPage({ doubles, page, isDone, problem, locale, now }: DuplicatesPageProps) {
  const t = await getWords(locale, "review");
  const speech = await essentialSpeech(locale, now);
  const { nodes, totalCount } = doubles;
  return (
    <div className={styles.page}>
      <header>
        <h1>{t("doubles.title")}</h1>
        <p>{t("doubles.intro")}</p>
        <p>{t("doubles.count", { count: totalCount })}</p>
      </header>
      {isDone ? (
        <Notice tone="info">
          <p>{t("doubles.done")}</p>
        </Notice>
      ) : null}
      {problem ? (
        <Notice tone="problem">
          <p>{problem === "REASON_NEEDED" ? t("doubles.choose") : t("outcome", { outcome: problem })}</p>
        </Notice>
      ) : null}
      {nodes.map(({ one, other, because }) => (
        <form key={`${one.id} ${other.id}`} action={merge} className={styles.pair}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="one" value={one.id} />
          <input type="hidden" name="other" value={other.id} />
          <input type="hidden" name="key" value={randomUUID()} />
          <p>
            <strong>{t("doubles.because")}</strong>{" "}
            {because.map((reason) => t("doubles.reason", { reason })).join(" · ")}
          </p>
          <div className={styles.sides}>
            {[one, other].map((listing) => (
              <Side key={listing.id} listing={listing} speech={speech} stays={t("doubles.stays")} locale={locale} />
            ))}
          </div>
          <button type="submit" className={button.button}>
            <Icon id="check" />
            <span>{t("doubles.merge")}</span>
          </button>
        </form>
      ))}
      {page > 1 || totalCount > page * PAGE_SIZE ? (
        <nav className={styles.paging} aria-label={t("queue.pages")}>
          {page > 1 ? <ButtonLink href={paths.desk.duplicates(locale)}>{t("queue.firstPage")}</ButtonLink> : null}
          {totalCount > page * PAGE_SIZE ? (
            <ButtonLink href={paths.desk.duplicates(locale, `page=${page + 1}`)} icon="arrow">
              {t("queue.nextPage")}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}

interface SideProps {
  readonly listing: Double;
  readonly speech: EssentialSpeech;
  readonly stays: string;
  readonly locale: Locale;
}

function Side({ listing, speech, stays, locale }: SideProps) {
  const told = tellEssentials(listing, speech);
  return (
    <div className={styles.side}>
      <h2>
        <a href={paths.listing(locale, listing)}>
          <LocalText text={told.name} locale={locale} />
        </a>
      </h2>
      <p>{told.kind}</p>
      <p>
        <bdi>{told.address.join(", ")}</bdi> {told.addressNote}
      </p>
      {told.contacts.map(({ label, shown }) => (
        <p key={shown}>
          {label}: <Ltr>{shown}</Ltr>
        </p>
      ))}
      {told.hours.map((line) => (
        <p key={line.text}>
          <LocalText text={line} locale={locale} />
        </p>
      ))}
      <p>{told.languages}</p>
      <label className={styles.stays}>
        <input type="radio" name="stays" value={listing.id} required />
        <span>{stays}</span>
      </label>
    </div>
  );
}

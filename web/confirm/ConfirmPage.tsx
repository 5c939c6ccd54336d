import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import button from "../ui/Button.module.css";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import { Notice } from "../ui/Notice.tsx";
import { FIELDS } from "./answer.url.ts";
import styles from "./ConfirmPage.module.css";
import type { ConfirmationRequest } from "./confirm.queries.ts";
import { DueListing } from "./DueListing.tsx";
import { PersonCheck } from "./PersonCheck.tsx";

interface ConfirmPageProps {
  readonly request: ConfirmationRequest;
  readonly token: string;
  /** True after an answer that was not right. */
  readonly isAgain: boolean;
  readonly now: Date;
  readonly locale: Locale;
}

/** Is this still right? What people see, one question, two buttons. Works without scripts and stores nothing. */
export async function ConfirmPage({ request, token, isAgain, now, locale }: ConfirmPageProps) {
  const t = await getWords(locale, "confirm");
  const { organisation, listings, choices } = request;
  // The question is about something that stands in one of the places to choose from.
  const asked = listings.find(({ municipality }) => municipality) ?? listings[0];
  return (
    <div className={`page ${styles.page}`}>
      <header>
        {organisation ? (
          <p className={styles.organisation}>
            <LocalText text={organisation.name} locale={locale} />
          </p>
        ) : null}
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
      </header>
      {isAgain ? (
        <Notice tone="problem">
          <p>{t("again")}</p>
        </Notice>
      ) : null}
      {listings.map((listing) => (
        <DueListing key={listing.id} listing={listing} now={now} locale={locale} />
      ))}
      <form className={styles.form} method="post" action={paths.confirm.answer(locale, token)}>
        {listings.map(({ id }) => (
          <input key={id} type="hidden" name={FIELDS.listing} value={id} />
        ))}
        {asked ? <PersonCheck choices={choices} name={asked.name} locale={locale} /> : null}
        <div className={styles.buttons}>
          <button type="submit" className={`${button.button} ${button.main}`}>
            <Icon id="check" />
            <span>{t("allRight")}</span>
          </button>
          <ButtonLink href={paths.confirm.change(locale, token)} icon="flag">
            {t("change")}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}

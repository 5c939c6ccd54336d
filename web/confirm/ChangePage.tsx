import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import styles from "./ConfirmPage.module.css";
import type { ConfirmationRequest } from "./confirm.queries.ts";

interface ChangePageProps {
  readonly request: ConfirmationRequest;
  readonly token: string;
  readonly locale: Locale;
}

/** Something has changed: at the desk it is changed at once, and without signing in it is told to somebody. */
export async function ChangePage({ request: { listings }, token, locale }: ChangePageProps) {
  const t = await getWords(locale, "confirm");
  return (
    <div className={`page ${styles.page}`}>
      <header>
        <h1>{t("changing.title")}</h1>
        <p>{t("changing.intro")}</p>
      </header>
      {listings.map((listing) => (
        <article key={listing.id} className={styles.listing}>
          <h2>
            <LocalText text={listing.name} locale={locale} />
          </h2>
          <div className={styles.buttons}>
            <ButtonLink href={paths.desk.listing(locale, listing.id)} icon="person" tone="main">
              {t("changing.signIn")}
            </ButtonLink>
            <ButtonLink href={paths.suggest(locale, listing.slug)} icon="chat">
              {t("changing.tell")}
            </ButtonLink>
          </div>
        </article>
      ))}
      <p>
        <a className={styles.back} href={paths.confirm.page(locale, token)}>
          {t("changing.back")}
        </a>
      </p>
    </div>
  );
}

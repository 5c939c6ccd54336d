import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { CalmPage } from "../../ui/CalmPage.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./NoSuchPage.module.css";

interface NoSuchPageProps {
  readonly locale: Locale;
  /** What is known of it; without, that there is no such page. */
  readonly told?: { readonly title: string; readonly text: string };
}

/**
 * No such page: says so, and offers the search right here. Pages return this with `answerWithStatus(404)`
 * instead of calling `notFound()`, whose answer is an empty document until a script has run. The status is
 * not set here: Next.js renders `not-found.tsx` along with every page, to have it at hand.
 */
export async function NoSuchPage({ locale, told }: NoSuchPageProps) {
  const t = await getWords(locale, "trouble");
  return (
    <CalmPage title={told?.title ?? t("notFound.title")} text={told?.text ?? t("notFound.body")}>
      <form className={styles.search} action={paths.home(locale)}>
        <label htmlFor="search-again">{t("search.label")}</label>
        <input id="search-again" name="q" type="search" maxLength={200} autoComplete="off" />
        <button type="submit">
          <Icon id="search" /> {t("search.button")}
        </button>
      </form>
      <ButtonLink href={paths.home(locale)} icon="map">
        {t("home")}
      </ButtonLink>
    </CalmPage>
  );
}

import { locale as localeOfAddress } from "next/root-params";
import { DEFAULT_LOCALE, isLocale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { CalmPage } from "../../ui/CalmPage.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./not-found.module.css";

/** No such page: say so, and offer the search right here. The form works without any script. */
export default async function NotFound() {
  const asked = await localeOfAddress();
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const t = await getWords(locale, "trouble");
  return (
    <CalmPage title={t("notFound.title")} text={t("notFound.body")}>
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

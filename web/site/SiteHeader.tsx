import { settings } from "../env.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { LanguageSwitcher } from "./LanguageSwitcher.tsx";
import { Logo } from "./Logo.tsx";
import styles from "./SiteHeader.module.css";

export async function SiteHeader({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "language");
  const activities = await getWords(locale, "activities");
  return (
    <header className={`${styles.header} no-print`}>
      <div className={`page ${styles.row}`}>
        <a className={styles.home} href={paths.home(locale)}>
          <Logo />
          <span>{settings().siteName}</span>
        </a>
        <a className={styles.agenda} href={paths.activities(locale)}>
          <Icon id="calendar" />
          {activities("title")}
        </a>
        <LanguageSwitcher locale={locale} label={t("choose")} />
      </div>
    </header>
  );
}

import { settings } from "../env.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { LanguageSwitcher } from "./LanguageSwitcher.tsx";
import { Logo } from "./Logo.tsx";
import styles from "./SiteHeader.module.css";

export async function SiteHeader({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "language");
  return (
    <header className={`${styles.header} no-print`}>
      <div className={`page ${styles.row}`}>
        <a className={styles.home} href={paths.home(locale)}>
          <Logo />
          <span>{settings().siteName}</span>
        </a>
        <LanguageSwitcher locale={locale} label={t("choose")} />
      </div>
    </header>
  );
}

import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./SiteFooter.module.css";

export async function SiteFooter({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "site");
  const help = await getWords(locale, "help");
  const saved = await getWords(locale, "saved");
  const privacy = await getWords(locale, "privacy");
  const accessibility = await getWords(locale, "accessibility");
  return (
    <footer className={`${styles.footer} no-print`}>
      <div className={`page ${styles.row}`}>
        <p>{t("footer.licence")}</p>
        <p>{t("footer.noTracking")}</p>
        <ul className={styles.links}>
          <li>
            <a href={paths.help(locale)}>
              <Icon id="guidance-advice" /> {help("title")}
            </a>
          </li>
          <li>
            <a href={paths.saved(locale)}>
              <Icon id="save" /> {saved("title")}
            </a>
          </li>
          <li>
            <a href={paths.data(locale)}>
              <Icon id="info" /> {t("footer.aboutData")}
            </a>
          </li>
          <li>
            <a href={paths.privacy(locale)}>
              <Icon id="lock" /> {privacy("title")}
            </a>
          </li>
          <li>
            <a href={paths.accessibility(locale)}>
              <Icon id="person" /> {accessibility("title")}
            </a>
          </li>
          <li>
            <a href={paths.explorer}>
              <Icon id="code" /> {t("footer.explorer")}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

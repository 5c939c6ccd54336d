import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import styles from "./SiteFooter.module.css";

/** What stands below every page, in the order in which readers ask for it. */
async function linksOf(locale: Locale): Promise<readonly { href: string; icon: IconId; text: string }[]> {
  const site = await getWords(locale, "site");
  return [
    { href: paths.help(locale), icon: "guidance-advice", text: (await getWords(locale, "help"))("title") },
    { href: paths.suggest(locale), icon: "plus", text: (await getWords(locale, "suggest"))("invite") },
    { href: paths.saved(locale), icon: "save", text: (await getWords(locale, "saved"))("title") },
    { href: paths.data(locale), icon: "info", text: site("footer.aboutData") },
    { href: paths.privacy(locale), icon: "lock", text: (await getWords(locale, "privacy"))("title") },
    { href: paths.accessibility(locale), icon: "person", text: (await getWords(locale, "accessibility"))("title") },
    { href: paths.desk.start(locale), icon: "organisation", text: (await getWords(locale, "desk"))("forKeepers") },
    { href: paths.explorer, icon: "code", text: site("footer.explorer") },
  ];
}

export async function SiteFooter({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "site");
  return (
    <footer className={`${styles.footer} no-print`}>
      <div className={`page ${styles.row}`}>
        <p>{t("footer.licence")}</p>
        <p>{t("footer.noTracking")}</p>
        <ul className={styles.links}>
          {(await linksOf(locale)).map(({ href, icon, text }) => (
            <li key={href}>
              <a href={href}>
                <Icon id={icon} /> {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

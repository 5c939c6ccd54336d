import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import { Answer } from "./Answer.tsx";
import styles from "./Help.module.css";
import { TOPICS, type Topic } from "./questions.rules.ts";

const ICONS: Record<Topic, IconId> = {
  association: "organisation",
  cost: "euro",
  authorities: "lock",
  children: "children",
  language: "language-learning",
  "meeting-place": "meeting-place",
  "guidance-point": "guidance-point",
  interpreter: "interpretation",
  site: "globe",
};

/** What people ask, each with an address of its own, so that one answer can be sent to somebody. */
export async function HelpPage({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "help");
  const finder = await getWords(locale, "finder");
  const site = await getWords(locale, "site");
  return (
    <div className={`page ${styles.page}`}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
      </header>
      <nav aria-label={t("title")}>
        <ul className={styles.contents}>
          {TOPICS.map((topic) => (
            <li key={topic}>
              <a href={`#${topic}`}>
                <Icon id={ICONS[topic]} />
                <span>{t(`topics.${topic}.question`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {TOPICS.map((topic) => (
        <section key={topic} id={topic} className={styles.topic} aria-labelledby={`${topic}-title`}>
          <h2 id={`${topic}-title`}>
            <Icon id={ICONS[topic]} /> {t(`topics.${topic}.question`)}
          </h2>
          <Answer text={t(`topics.${topic}.answer`)} />
          {topic === "site" ? <a href={paths.data(locale)}>{site("footer.aboutData")}</a> : null}
        </section>
      ))}
      <p>
        <ButtonLink href={paths.finder(locale)} tone="main" icon="meeting-place">
          {finder("invite")}
        </ButtonLink>
      </p>
    </div>
  );
}

import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import styles from "./Claims.module.css";

interface WaysProps {
  readonly slug: string;
  /** Whether there is an address by which one can show it. */
  readonly hasMail: boolean;
  readonly locale: Locale;
}

const ICONS = { mail: "mail", officer: "public-service-point", letter: "forms-help" } as const satisfies Record<
  string,
  IconId
>;

/** How somebody can show that the organisation is hers: the quickest way first. */
export async function Ways({ slug, hasMail, locale }: WaysProps) {
  const t = await getWords(locale, "claims");
  const ways = hasMail ? (["mail", "officer", "letter"] as const) : (["officer", "letter"] as const);
  return (
    <>
      <p>{t("ways.intro")}</p>
      <ul className={styles.ways}>
        {ways.map((way) => (
          <li key={way}>
            <a className={styles.way} href={paths.desk.claim(locale, slug, way)}>
              <Icon id={ICONS[way]} />
              <span>
                <strong>{t(`ways.${way}.title`)}</strong>
                <span>{t(`ways.${way}.text`)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

import type { PackIndexQuery } from "../graphql/generated/server/graphql.ts";
import { formattingTag, type Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { LocalText } from "../ui/LocalText.tsx";
import styles from "./Pack.module.css";

interface PackIndexProps {
  readonly municipalities: PackIndexQuery["listings"]["facets"]["municipalities"];
  readonly locale: Locale;
}

/** All municipalities in which there is something, by name, with how much. */
export async function PackIndex({ municipalities, locale }: PackIndexProps) {
  const t = await getWords(locale, "offline");
  const { compare } = new Intl.Collator(formattingTag(locale));
  const byName = [...municipalities].sort((a, b) => compare(a.municipality.name.text, b.municipality.name.text));
  return (
    <div className={`page ${styles.pack}`}>
      <h1>{t("index.title")}</h1>
      <p>{t("index.intro")}</p>
      <ul className={styles.index}>
        {byName.map(({ municipality: { code, name }, count }) => (
          <li key={code}>
            <a href={paths.pack(locale, code)}>
              <LocalText text={name} locale={locale} />
            </a>{" "}
            <small>{t("index.count", { count })}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

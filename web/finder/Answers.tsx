import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { writeOpen } from "../search/question/when.url.ts";
import { LocalText } from "../ui/LocalText.tsx";
import styles from "./Finder.module.css";
import { finderHref, type Step } from "./finder.url.ts";
import type { StepProps } from "./step.ts";

/** What was answered so far, each a link back to its question. */
export async function Answers({ locale, finder, remaining }: Omit<StepProps, "hrefWith">) {
  const t = await getWords(locale, "search");
  const words = await getWords(locale, "finder");
  const { languages, municipalities } = remaining.vocabulary;
  const back = (step: Step) => finderHref(paths.finder(locale), finder, { step });
  const { need, near, open } = finder;
  const { places } = remaining;
  const answers = [
    need && { key: "need", href: back("need"), text: words(`need.${need}`) },
    ...languages
      .filter(({ tag }) => finder.languages.includes(tag))
      .map(({ tag, autonym }) => ({
        key: tag,
        href: back("language"),
        text: (
          <bdi lang={tag} className="world">
            {autonym}
          </bdi>
        ),
      })),
    ...municipalities
      .filter(({ code }) => places.municipalities.some((place) => place.code === code))
      .map(({ code, name }) => ({ key: code, href: back("place"), text: <LocalText text={name} locale={locale} /> })),
    places.postalCode && { key: "postal", href: back("place"), text: places.postalCode },
    near && { key: "near", href: back("place"), text: t("place.near") },
    open && "soon" in open && { key: writeOpen(open), href: back("time"), text: t(`open.soon.${open.soon}`) },
  ].filter((answer) => answer !== null && answer !== false && answer !== "");
  if (answers.length === 0) return null;
  return (
    <nav aria-label={t("active.title")} className={styles.answers}>
      <span>{t("active.title")}:</span>
      <ul className={styles.list}>
        {answers.map(({ key, href, text }) => (
          <li key={key}>
            <a href={href} rel="nofollow">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

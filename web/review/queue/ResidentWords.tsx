import { getTerms } from "../../catalogue/terms.ts";
import { baseOf, isRightToLeft, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Ltr } from "../../ui/Ltr.tsx";
import styles from "./Queue.module.css";

interface ResidentWordsProps {
  readonly words: string;
  /** The locale in which she wrote. People write in other languages too, so it is only said which pages she used. */
  readonly language: string;
  readonly isShort?: boolean;
  readonly locale: Locale;
}

const SHORT = 160;
/** Telephone numbers, as people write them: from left to right in any writing. */
const NUMBERS = /(\+?\d[\d -]{4,}\d)/;

function partsOf(words: string) {
  let from = 0;
  return words.split(NUMBERS).map((text, at) => {
    const part = { from, text, isNumber: at % 2 === 1 };
    from += text.length;
    return part;
  });
}

/** What somebody wrote, as she wrote it and in her own direction. */
export async function ResidentWords({ words, language, isShort = false, locale }: ResidentWordsProps) {
  const t = await getWords(locale, "review");
  const base = baseOf(language);
  const isOther = base !== baseOf(locale);
  const terms = await getTerms(locale);
  const name = terms.language({
    tag: base,
    name: { text: base, language: locale, direction: "LTR", isFallback: true },
  });
  const shown = isShort && words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()}…` : words;
  return (
    <figure className={styles.words}>
      <blockquote lang={base} dir={isRightToLeft(language) ? "rtl" : "auto"}>
        {partsOf(shown).map(({ from, text, isNumber }) => (isNumber ? <Ltr key={from}>{text}</Ltr> : text))}
      </blockquote>
      {isOther ? <figcaption>{t("writtenIn", { language: name })}</figcaption> : null}
    </figure>
  );
}

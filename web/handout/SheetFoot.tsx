import { writeDate } from "../catalogue/hours/clock.rules.ts";
import { settings } from "../env.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Column } from "./Column.tsx";
import type { SheetLanguages } from "./handout.url.ts";
import { Qr } from "./Qr.tsx";
import styles from "./Sheet.module.css";

interface SheetFootProps {
  readonly languages: SheetLanguages;
  readonly today: string;
  /** Where the code leads. */
  readonly url: string;
  readonly isList: boolean;
  readonly locale: Locale;
}

/** How old the paper is, who made it, and the way to what is newer. */
export async function SheetFoot({ languages, today, url, isList, locale }: SheetFootProps) {
  const shown = [languages.reader, ...(languages.beside ? [languages.beside] : [])];
  const columns = await Promise.all(
    shown.map(async (language) => ({ language, t: await getWords(language, "handout") })),
  );
  const [first] = columns;
  return (
    <footer className={styles.foot}>
      <Qr address={url} label={first?.t(isList ? "scanList" : "scan") ?? ""} />
      <div className={styles.footWords}>
        {columns.map(({ language, t }) => (
          <Column key={language} language={language} locale={locale}>
            <p className={styles.label}>{t(isList ? "scanList" : "scan")}</p>
            <p>{t("callFirst")}</p>
            <p>
              {t("printed", { date: writeDate(today, language, "") })} · {t("madeBy", { site: settings().siteName })}
            </p>
          </Column>
        ))}
      </div>
    </footer>
  );
}

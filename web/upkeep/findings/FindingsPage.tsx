import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Told } from "../Told.tsx";
import type { Told as Outcome } from "../told.rules.ts";
import styles from "../Upkeep.module.css";
import { Findings } from "./Findings.tsx";
import type { FoundThings } from "./findings.queries.ts";

interface FindingsPageProps {
  readonly found: FoundThings;
  readonly told: Outcome;
  readonly locale: Locale;
}

/** For whoever looks after an area: what in it wants looking at. */
export async function FindingsPage({ found, told, locale }: FindingsPageProps) {
  const t = await getWords(locale, "upkeep");
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("findings.title")}</h1>
        <p>{t("findings.intro")}</p>
      </header>
      <Told told={told} locale={locale} />
      <Findings found={found} from="findings" locale={locale} />
    </div>
  );
}

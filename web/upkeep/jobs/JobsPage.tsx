import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { Findings } from "../findings/Findings.tsx";
import type { FoundThings } from "../findings/findings.queries.ts";
import { Told } from "../Told.tsx";
import type { Told as Outcome } from "../told.rules.ts";
import styles from "../Upkeep.module.css";
import { JobItem } from "./JobItem.tsx";
import type { Job, LostLetter } from "./jobs.queries.ts";
import { LostLetters } from "./LostLetters.tsx";

interface JobsPageProps {
  readonly jobs: readonly Job[];
  readonly letters: readonly LostLetter[];
  readonly found: FoundThings;
  readonly told: Outcome;
  readonly locale: Locale;
}

/** What the service does by itself, and what of that wants a person. */
export async function JobsPage({ jobs, letters, found, told, locale }: JobsPageProps) {
  const t = await getWords(locale, "upkeep");
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("jobs.title")}</h1>
        <p>{t("jobs.intro")}</p>
      </header>
      <Told told={told} locale={locale} />
      <Section title={t("jobs.all")} icon="clock">
        <ul className={styles.list}>
          {jobs.map((job) => (
            <JobItem key={job.name} job={job} locale={locale} />
          ))}
        </ul>
      </Section>
      <Section title={t("letters.title")} icon="mail" id="letters">
        <LostLetters letters={letters} locale={locale} />
      </Section>
      <Findings found={found} from="jobs" locale={locale} />
    </div>
  );
}

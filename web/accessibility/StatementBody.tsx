import type { Settings } from "../env.ts";
import { getFormats } from "../i18n/words.ts";
import { Ltr } from "../ui/Ltr.tsx";
import { Section } from "../ui/Section.tsx";
import { ExplainedList } from "./ExplainedList.tsx";
import { type AccessibilityResults, isOld, type StatementLanguage } from "./results.rules.ts";
import styles from "./Statement.module.css";
import { ENGLISH } from "./statement/english.ts";
import { FINNISH } from "./statement/finnish.ts";
import type { StatementText } from "./statement/statement-text.ts";
import { SWEDISH } from "./statement/swedish.ts";

const TEXTS: Record<StatementLanguage, StatementText> = { fi: FINNISH, sv: SWEDISH, en: ENGLISH };
const AUTHORITY = "https://www.saavutettavuusvaatimukset.fi/";

interface StatementBodyProps {
  readonly language: StatementLanguage;
  readonly isOtherLanguage: boolean;
  readonly results: AccessibilityResults | null;
  readonly settings: Pick<Settings, "feedbackEmail" | "operatorName">;
  readonly now: Date;
}

/** The statement itself, made from what the tests wrote down. */
export async function StatementBody({ language, isOtherLanguage, results, settings, now }: StatementBodyProps) {
  const text = TEXTS[language];
  return (
    <div
      className={styles.body}
      lang={isOtherLanguage ? language : undefined}
      dir={isOtherLanguage ? "ltr" : undefined}
    >
      <Section title={text.standard.title} icon="flag" id="standard">
        <div className={styles.stack}>
          <p>{text.standard.aim}</p>
          <p>{text.standard.law}</p>
        </div>
      </Section>
      <Section title={text.checked.title} icon="check" id="checked">
        {results === null ? (
          <p>{text.checked.never}</p>
        ) : (
          <Checked text={text} results={results} language={language} now={now} />
        )}
      </Section>
      <Section title={text.limits.title} icon="warning" id="limits">
        <div className={styles.stack}>
          <p>{text.limits.map}</p>
          <p>{text.limits.texts}</p>
          <p>{text.limits.links}</p>
          <ExplainedList sentence={text.limits.explained} summary={text.limits.list} isEnglish={language === "en"} />
        </div>
      </Section>
      <Section title={text.people.title} icon="ear" id="people">
        <div className={styles.stack}>
          <p>{text.people.notYet}</p>
          <p>{text.people.tellUs}</p>
        </div>
      </Section>
      <Feedback text={text} settings={settings} />
      <Section title={text.authority.title} icon="guidance-advice" id="authority">
        <div className={styles.stack}>
          <p>{text.authority.how}</p>
          <p>
            {text.authority.who}{" "}
            <a href={AUTHORITY}>
              <Ltr>www.saavutettavuusvaatimukset.fi</Ltr>
            </a>
          </p>
        </div>
      </Section>
    </div>
  );
}

interface CheckedProps {
  readonly text: StatementText;
  readonly results: AccessibilityResults;
  readonly language: StatementLanguage;
  readonly now: Date;
}

async function Checked({ text: { checked }, results, language, now }: CheckedProps) {
  const formats = await getFormats(language);
  const date = formats.dateTime(new Date(results.checkedAt), { dateStyle: "long" });
  const faults = results.engines.reduce((sum, engine) => sum + engine.faults, 0);
  return (
    <div className={styles.stack}>
      <p>{checked.when(date)}</p>
      {isOld(results, now) ? <p>{checked.old}</p> : null}
      <p>{checked.scope(results.states, results.locales.length)}</p>
      {results.isWhole ? null : <p>{checked.partly}</p>}
      <p>{checked.looks}</p>
      {results.engines.map(({ name, version, pages }) => (
        <p key={name}>{checked.engine(`${name} ${version}`, pages)}</p>
      ))}
      <p>{faults === 0 ? checked.noFaults : checked.faults(faults)}</p>
      <p>{checked.alsoByTests}</p>
    </div>
  );
}

interface FeedbackProps {
  readonly text: StatementText;
  readonly settings: Pick<Settings, "feedbackEmail" | "operatorName">;
}

function Feedback({ text: { feedback }, settings: { feedbackEmail, operatorName } }: FeedbackProps) {
  return (
    <Section title={feedback.title} icon="mail" id="feedback">
      <div className={styles.stack}>
        {feedbackEmail === null ? (
          <p>{feedback.noMail}</p>
        ) : (
          <p>
            {feedback.mail}{" "}
            <a href={`mailto:${feedbackEmail}`}>
              <Ltr>{feedbackEmail}</Ltr>
            </a>
          </p>
        )}
        {operatorName === null ? (
          <p>{feedback.noOperator}</p>
        ) : (
          <p>
            {feedback.operator} <bdi>{operatorName}</bdi>
          </p>
        )}
        <p>{feedback.answer}</p>
      </div>
    </Section>
  );
}

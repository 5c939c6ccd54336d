import { EXPLAINED } from "./explained.ts";
import styles from "./Statement.module.css";

interface ExplainedListProps {
  readonly sentence: (kinds: number) => string;
  readonly summary: string;
  readonly isEnglish: boolean;
}

/** What the programs named and why it is right, word for word as the tests have it, which is in English. */
export function ExplainedList({ sentence, summary, isEnglish }: ExplainedListProps) {
  return (
    <>
      <p>{sentence(EXPLAINED.length)}</p>
      <details className={styles.explained}>
        <summary>{summary}</summary>
        <ul lang={isEnglish ? undefined : "en"}>
          {EXPLAINED.map(({ engine, rule, why }) => (
            <li key={`${engine} ${rule}`}>
              <code>{`${engine}: ${rule}`}</code>
              <p>{why}</p>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

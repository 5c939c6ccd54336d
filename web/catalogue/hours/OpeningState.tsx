import { Badge } from "../../ui/Badge.tsx";
import styles from "./OpeningHours.module.css";
import { type Opening, openingWords } from "./opening.rules.ts";
import type { Speech } from "./words.rules.ts";

interface OpeningStateProps {
  readonly opening: Opening;
  readonly speech: Speech;
  readonly now: Date;
}

/** Open, closed or unknown at this moment, and when that changes. */
export function OpeningState({ opening, speech, now }: OpeningStateProps) {
  const { isOpen, sentences } = openingWords(opening, now, speech);
  const [answer, ...others] = sentences;
  return (
    <>
      <p className={styles.state}>
        {opening.state === "UNKNOWN" ? (
          answer
        ) : (
          <Badge icon={isOpen ? "check" : "clock"} tone={isOpen ? "good" : "plain"}>
            {answer}
          </Badge>
        )}
      </p>
      {others.length > 0 ? <p>{others.join(" ")}</p> : null}
    </>
  );
}

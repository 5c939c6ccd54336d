import type { ReactNode } from "react";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Conflicts.module.css";
import { type Choices, fieldName } from "./decision-state.ts";

export interface ConflictField {
  readonly path: string;
  readonly name: string;
  /** What is published now; null for nothing. */
  readonly theirs: ReactNode;
  /** What was submitted; null where it takes away what stood there. */
  readonly yours: ReactNode;
}

export interface ConflictWords {
  readonly title: string;
  readonly text: string;
  readonly theirs: string;
  readonly yours: string;
  readonly nothing: string;
  readonly removed: string;
}

interface ConflictChoicesProps {
  readonly fields: readonly ConflictField[];
  /** What was chosen before, when it could not be done. */
  readonly chosen: Choices;
  readonly words: ConflictWords;
}

/** Two people changed the same fields: both versions of each, and nothing chosen until the officer does. */
export function ConflictChoices({ fields, chosen, words }: ConflictChoicesProps) {
  return (
    <section className={styles.conflicts} aria-labelledby="conflicts">
      <h2 id="conflicts">
        <Icon id="warning" /> {words.title}
      </h2>
      <p>{words.text}</p>
      {fields.map(({ path, name, theirs, yours }) => (
        <fieldset className={styles.field} key={path}>
          <legend>{name}</legend>
          <Version path={path} holds="THEIRS" label={words.theirs} isChosen={chosen[path] === "THEIRS"}>
            {theirs ?? <p className={styles.nothing}>{words.nothing}</p>}
          </Version>
          <Version path={path} holds="YOURS" label={words.yours} isChosen={chosen[path] === "YOURS"}>
            {yours ?? <p className={styles.nothing}>{words.removed}</p>}
          </Version>
        </fieldset>
      ))}
    </section>
  );
}

interface VersionProps {
  readonly path: string;
  readonly holds: "THEIRS" | "YOURS";
  readonly label: string;
  readonly isChosen: boolean;
  readonly children: ReactNode;
}

/** The whole version is the target: a thumb need not find the circle. */
function Version({ path, holds, label, isChosen, children }: VersionProps) {
  return (
    <label className={styles.version}>
      <input type="radio" name={fieldName(path)} value={holds} defaultChecked={isChosen} required />
      <span className={styles.whose}>{label}</span>
      <span className={styles.what}>{children}</span>
    </label>
  );
}

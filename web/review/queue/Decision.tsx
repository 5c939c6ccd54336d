"use client";

import { useActionState } from "react";
import button from "../../ui/Button.module.css";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Outcome } from "../outcome.rules.ts";
import { ConflictChoices, type ConflictField, type ConflictWords } from "./ConflictChoices.tsx";
import styles from "./Decision.module.css";
import { decide } from "./decision.actions.ts";
import { type DecisionAct, type DecisionState, READY, type ReadySentence, UNDECIDED } from "./decision-state.ts";

export interface DecisionWords {
  readonly approve: string;
  readonly chosen: string;
  readonly decide: string;
  readonly reject: string;
  readonly rejectTitle: string;
  readonly ready: Readonly<Record<ReadySentence, string>>;
  readonly ownWords: string;
  readonly letter: string;
  readonly send: string;
  readonly ask: string;
  readonly question: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly conflict: ConflictWords;
}

interface DecisionProps {
  /** What the form carries along: which submission, the next one, where in the queue. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly conflicts: readonly ConflictField[];
  readonly canBeAsked: boolean;
  readonly words: DecisionWords;
}

/**
 * Approve with one press; reject with a kind reason; ask first. One form, so that it works without scripts too; where
 * somebody else changed the same since, the choices are part of it.
 */
export function Decision({ hidden, conflicts, canBeAsked, words }: DecisionProps) {
  const [state, action, isPending] = useActionState(decide, UNDECIDED);
  return (
    <form action={action} className={styles.form}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {conflicts.length > 0 ? (
        // Anew for each answer: what a form is given back, it shows only when it is new.
        <ConflictChoices
          key={JSON.stringify(state.choices)}
          fields={conflicts}
          chosen={state.choices}
          words={words.conflict}
        />
      ) : null}
      <section className={`${styles.docked} no-print`} aria-label={words.decide}>
        {state.outcome === null ? null : (
          <Notice tone="problem">
            <p>{words.outcomes[state.outcome]}</p>
          </Notice>
        )}
        <div className={styles.acts}>
          <button
            type="submit"
            name="act"
            value="approve"
            className={`${button.button} ${button.main} ${styles.approve}`}
            aria-disabled={isPending}
            aria-keyshortcuts="a"
            data-key="a"
          >
            <Icon id="check" />
            <span>{conflicts.length > 0 ? words.chosen : words.approve}</span>
          </button>
          <Reject state={state} isPending={isPending} words={words} />
          {canBeAsked ? <AskFirst state={state} isPending={isPending} words={words} /> : null}
        </div>
      </section>
    </form>
  );
}

interface WayProps {
  readonly state: DecisionState;
  readonly isPending: boolean;
  readonly words: DecisionWords;
}

function Reject({ state, isPending, words }: WayProps) {
  return (
    <details className={styles.more} open={state.act === "reject"}>
      <summary data-key="r" aria-keyshortcuts="r">
        <Icon id="close" />
        {words.reject}
      </summary>
      <fieldset className={styles.reasons}>
        <legend>{words.rejectTitle}</legend>
        {READY.map((sentence) => (
          <label key={sentence} className={styles.ready}>
            <input type="radio" name="ready" value={sentence} defaultChecked={state.ready === sentence} />
            <span>{words.ready[sentence]}</span>
          </label>
        ))}
        <label className={styles.field}>
          <span>{words.ownWords}</span>
          <textarea name="reason" rows={3} maxLength={1500} defaultValue={state.reason} />
        </label>
        <p className={styles.note}>{words.letter}</p>
        <Send act="reject" isPending={isPending} words={words} />
      </fieldset>
    </details>
  );
}

function AskFirst({ state, isPending, words }: WayProps) {
  return (
    <details className={styles.more} open={state.act === "ask"}>
      <summary>
        <Icon id="chat" />
        {words.ask}
      </summary>
      <div className={styles.reasons}>
        <label className={styles.field}>
          <span>{words.question}</span>
          <textarea name="question" rows={3} maxLength={2000} defaultValue={state.question} />
        </label>
        <Send act="ask" isPending={isPending} words={words} />
      </div>
    </details>
  );
}

/** Neither needs a choice between two versions. */
function Send({ act, isPending, words }: { readonly act: DecisionAct } & Omit<WayProps, "state">) {
  return (
    <button type="submit" name="act" value={act} className={button.button} aria-disabled={isPending} formNoValidate>
      <Icon id="mail" />
      <span>{words.send}</span>
    </button>
  );
}

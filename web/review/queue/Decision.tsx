"use client";

import { useActionState } from "react";
import button from "../../ui/Button.module.css";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Outcome } from "../outcome.rules.ts";
import styles from "./Decision.module.css";
import { decide } from "./decision.actions.ts";
import { READY, type ReadySentence, UNDECIDED } from "./decision-state.ts";

export interface DecisionWords {
  readonly approve: string;
  readonly overrule: string;
  readonly reject: string;
  readonly rejectTitle: string;
  readonly ready: Readonly<Record<ReadySentence, string>>;
  readonly ownWords: string;
  readonly letter: string;
  readonly send: string;
  readonly ask: string;
  readonly question: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

interface DecisionProps {
  /** What the form carries along: which submission, the next one, where in the queue. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly hasConflicts: boolean;
  readonly canBeAsked: boolean;
  readonly words: DecisionWords;
}

/** Approve with one press; reject with a kind reason; ask first. One form, so that it works without scripts too. */
export function Decision({ hidden, hasConflicts, canBeAsked, words }: DecisionProps) {
  const [state, action, isPending] = useActionState(decide, UNDECIDED);
  const isConflict = hasConflicts || state.outcome === "CONFLICT";
  return (
    <form action={action} className={styles.form}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.outcome === null ? null : (
        <Notice tone="problem">
          <p>{words.outcomes[state.outcome]}</p>
        </Notice>
      )}
      <div className={styles.acts}>
        <button
          type="submit"
          name="act"
          value={isConflict ? "overrule" : "approve"}
          className={`${button.button} ${button.main} ${styles.approve}`}
          aria-disabled={isPending}
          aria-keyshortcuts="a"
          data-key="a"
        >
          <Icon id="check" />
          <span>{isConflict ? words.overrule : words.approve}</span>
        </button>
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
            <button type="submit" name="act" value="reject" className={button.button} aria-disabled={isPending}>
              <Icon id="mail" />
              <span>{words.send}</span>
            </button>
          </fieldset>
        </details>
        {canBeAsked ? (
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
              <button type="submit" name="act" value="ask" className={button.button} aria-disabled={isPending}>
                <Icon id="mail" />
                <span>{words.send}</span>
              </button>
            </div>
          </details>
        ) : null}
      </div>
    </form>
  );
}

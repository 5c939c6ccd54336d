"use client";

import { useActionState } from "react";
import button from "../../ui/Button.module.css";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Outcome } from "../outcome.rules.ts";
import styles from "../queue/Decision.module.css";
import { respond } from "../queue/decision.actions.ts";
import { UNDECIDED } from "../queue/decision-state.ts";

interface AnswerFormProps {
  readonly id: string;
  readonly locale: string;
  readonly isAsked: boolean;
  readonly words: {
    readonly answer: string;
    readonly send: string;
    readonly recall: string;
    readonly outcomes: Readonly<Record<Outcome, string>>;
  };
}

/** The answer to an officer's question; and taking back what nobody has decided yet. */
export function AnswerForm({ id, locale, isAsked, words }: AnswerFormProps) {
  const [state, action, isPending] = useActionState(respond, UNDECIDED);
  return (
    <form action={action} className={styles.form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      {state.outcome ? (
        <Notice tone="problem">
          <p>{words.outcomes[state.outcome]}</p>
        </Notice>
      ) : null}
      {isAsked ? (
        <label className={styles.field}>
          <span>{words.answer}</span>
          <textarea name="reason" rows={3} maxLength={2000} defaultValue={state.reason} />
        </label>
      ) : null}
      <div className={styles.acts}>
        {isAsked ? (
          <button
            type="submit"
            name="act"
            value="answer"
            className={`${button.button} ${button.main}`}
            aria-disabled={isPending}
          >
            <Icon id="mail" />
            <span>{words.send}</span>
          </button>
        ) : null}
        <button type="submit" name="act" value="recall" className={button.button} aria-disabled={isPending}>
          <Icon id="close" />
          <span>{words.recall}</span>
        </button>
      </div>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import button from "../../ui/Button.module.css";
import { Icon } from "../../ui/Icon.tsx";
import type { IconId } from "../../ui/icon-ids.ts";
import { Notice } from "../../ui/Notice.tsx";
import type { Outcome } from "../outcome.rules.ts";
import styles from "./History.module.css";
import { live, restore } from "./life.actions.ts";
import { BEFORE } from "./life-acts.rules.ts";

interface LifeFormProps {
  readonly does: "live" | "restore";
  readonly hidden: Readonly<Record<string, string>>;
  /** The last day of a pause is asked, from this day on. */
  readonly asksUntil: string | null;
  readonly icon: IconId;
  readonly words: {
    readonly until: string;
    readonly untilHint: string;
    readonly reason: string;
    readonly submit: string;
    readonly outcomes: Readonly<Record<Outcome, string>>;
  };
}

/** The confirming step: why, until when, and one button. */
export function LifeForm({ does, hidden, asksUntil, icon, words }: LifeFormProps) {
  const [state, action, isPending] = useActionState(does === "live" ? live : restore, BEFORE);
  return (
    <form action={action} className={styles.form}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.outcome ? (
        <Notice tone="problem">
          <p>{words.outcomes[state.outcome]}</p>
        </Notice>
      ) : null}
      {asksUntil ? (
        <label className={styles.field}>
          <span>{words.until}</span>
          <input type="date" name="until" min={asksUntil} defaultValue={state.until} />
          <small>{words.untilHint}</small>
        </label>
      ) : null}
      <label className={styles.field}>
        <span>{words.reason}</span>
        <textarea name="reason" rows={2} maxLength={2000} defaultValue={state.reason} />
      </label>
      <button type="submit" className={`${button.button} ${button.main}`} aria-disabled={isPending}>
        <Icon id={icon} />
        <span>{words.submit}</span>
      </button>
    </form>
  );
}

"use client";

import { type ReactNode, useEffect, useRef } from "react";
import button from "../ui/Button.module.css";
import { Notice } from "../ui/Notice.tsx";
import { Field } from "./Field.tsx";
import { emptyForm, type FormState, hasProblems } from "./form-state.ts";
import styles from "./Suggest.module.css";
import type { FormWords } from "./suggest-words.ts";
import { type FormAction, useSending } from "./use-sending.ts";

interface SendingFormProps {
  readonly action: FormAction;
  readonly challenge: string;
  readonly words: FormWords;
  /** What goes along unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly children: (state: FormState) => ReactNode;
}

/** A form that anyone may send, with what both forms of this room have below: where to answer, and the button. */
export function SendingForm({ action, challenge, words, hidden, children }: SendingFormProps) {
  const { state, step, form } = useSending(action, emptyForm(challenge));
  const isBusy = step !== "writing";
  return (
    <form className={styles.form} noValidate {...form}>
      <Trouble state={state} words={words} />
      {Object.entries({ ...hidden, challenge: state.challenge }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(state)}
      <Field
        name="email"
        label={words.email}
        optional={words.optional}
        note={words.emailNote}
        problem={state.problems.email && words.problems[state.problems.email]}
        value={state.values.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
      />
      {state.code === "none" ? null : <CodePart state={state} words={words} />}
      <p className={styles.send}>
        <button type="submit" className={`${button.button} ${button.main}`} aria-disabled={isBusy}>
          {isBusy ? words.sending : words.send}
        </button>
        <span role="status">{step === "working" ? words.working : null}</span>
      </p>
    </form>
  );
}

interface TroubleProps {
  readonly state: FormState;
  readonly words: FormWords;
}

/** Says first that nothing was sent yet, and why; whoever hears the page is led there. */
function Trouble({ state, words }: TroubleProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasProblems(state)) place.current?.focus();
  }, [state]);
  if (!hasProblems(state)) return null;
  const fields = Object.values(state.problems).map((problem) => words.problems[problem]);
  const sentences = state.failure ? [words.failures[state.failure]] : [...new Set(fields)];
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="problem" title={words.title}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}

/** The way for a device that cannot do the work: a code by e-mail. */
function CodePart({ state, words: { code, problems } }: TroubleProps) {
  return (
    <fieldset className={styles.code}>
      <legend>{code.title}</legend>
      <p>{state.code === "sent" ? code.sent : code.note}</p>
      {state.code === "sent" ? (
        <Field
          name="code"
          label={code.label}
          problem={state.problems.code && problems[state.problems.code]}
          value={state.values.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
        />
      ) : null}
      <p>
        <button type="submit" name="act" value="code" className={`${button.button} ${button.quiet}`}>
          {code.ask}
        </button>
      </p>
    </fieldset>
  );
}

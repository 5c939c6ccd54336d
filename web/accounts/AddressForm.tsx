"use client";

import { useActionState } from "react";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./SignIn.module.css";
import type { SignInState } from "./sign-in.actions.ts";

interface AddressFormProps {
  readonly action: (state: SignInState, form: FormData) => Promise<SignInState>;
  readonly locale: string;
  readonly next: string;
  readonly autoComplete: string;
  readonly words: { readonly label: string; readonly hint: string; readonly submit: string };
  /** By the code of what can go wrong; `other` for all that has no sentence of its own. */
  readonly problems: Readonly<Record<string, string>>;
}

/** Where somebody writes her address, to get a code there by letter. Works without scripts. */
export function AddressForm({ action, locale, next, autoComplete, words, problems }: AddressFormProps) {
  const [{ problem, typed }, act, isPending] = useActionState(action, { problem: null, typed: "" });
  const said = problem === null ? null : (problems[problem] ?? problems.other);
  return (
    <form action={act} className={styles.sheet} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <div className={styles.field}>
        <label htmlFor="email">{words.label}</label>
        <p className={styles.hint} id="email-hint">
          {words.hint}
        </p>
        <input
          className={styles.input}
          id="email"
          name="email"
          type="email"
          dir="ltr"
          autoComplete={autoComplete}
          required
          defaultValue={typed}
          aria-invalid={said !== null}
          aria-describedby={said === null ? "email-hint" : "email-hint email-problem"}
        />
        <p className={styles.problem} id="email-problem" role="alert">
          {said === null ? null : (
            <>
              <Icon id="warning" /> <span>{said}</span>
            </>
          )}
        </p>
      </div>
      <button className={`${button.button} ${button.main} ${styles.submit}`} type="submit" aria-busy={isPending}>
        <Icon id="mail" />
        <span>{words.submit}</span>
      </button>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./SignIn.module.css";
import type { SignInState } from "./sign-in.actions.ts";

interface CodeFormProps {
  readonly action: (state: SignInState, form: FormData) => Promise<SignInState>;
  readonly locale: string;
  readonly next: string;
  readonly words: { readonly label: string; readonly hint: string; readonly submit: string };
  readonly problems: Readonly<Record<string, string>>;
  /** What is said when so many tries are left. */
  readonly triesLeft: readonly string[];
}

/** Where the code from the letter is typed or pasted. Works without scripts. */
export function CodeForm({ action, locale, next, words, problems, triesLeft }: CodeFormProps) {
  const [{ problem, typed, attemptsLeft }, act, isPending] = useActionState(action, { problem: null, typed: "" });
  const said = problem === null ? null : (problems[problem] ?? problems.other);
  const tries = problem === "WRONG_CODE" && attemptsLeft !== undefined ? triesLeft[attemptsLeft] : null;
  return (
    <form action={act} className={styles.sheet}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <div className={styles.field}>
        <label htmlFor="code">{words.label}</label>
        <p className={styles.hint} id="code-hint">
          {words.hint}
        </p>
        <input
          className={styles.code}
          id="code"
          name="code"
          dir="ltr"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={30}
          required
          defaultValue={typed}
          aria-invalid={said !== null}
          aria-describedby={said === null ? "code-hint" : "code-hint code-problem"}
        />
        <p className={styles.problem} id="code-problem" role="alert">
          {said === null ? null : (
            <>
              <Icon id="warning" />
              <span>
                {said} {tries}
              </span>
            </>
          )}
        </p>
      </div>
      <button className={`${button.button} ${button.main} ${styles.submit}`} type="submit" aria-busy={isPending}>
        <Icon id="check" />
        <span>{words.submit}</span>
      </button>
    </form>
  );
}

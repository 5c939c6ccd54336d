"use client";

import { useActionState } from "react";
import button from "../ui/Button.module.css";
import styles from "./Account.module.css";
import { eraseMyAccount } from "./account.actions.ts";

interface EraseFormProps {
  readonly locale: string;
  readonly words: { readonly label: string; readonly submit: string };
  readonly problems: Readonly<Record<string, string>>;
}

/** Erasing one's account: the address is typed, so that nobody does it by mistake. */
export function EraseForm({ locale, words, problems }: EraseFormProps) {
  const [{ problem, typed }, act, isPending] = useActionState(eraseMyAccount, { problem: null, typed: "" });
  return (
    <form action={act} className={styles.stack}>
      <input type="hidden" name="locale" value={locale} />
      <div className={styles.field}>
        <label htmlFor="confirmation">{words.label}</label>
        <input
          className={styles.input}
          id="confirmation"
          name="confirmation"
          dir="ltr"
          autoComplete="off"
          required
          defaultValue={typed}
          aria-invalid={problem !== null}
          aria-describedby="confirmation-problem"
        />
        <p className={styles.problem} id="confirmation-problem" role="alert">
          {problem === null ? null : (problems[problem] ?? problems.other)}
        </p>
      </div>
      <button className={`${button.button} ${styles.grave}`} type="submit" aria-busy={isPending}>
        {words.submit}
      </button>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./SignIn.module.css";
import { redeemLink } from "./sign-in.actions.ts";

interface LinkFormProps {
  readonly locale: string;
  readonly signInKey: string;
  readonly submit: string;
  readonly problems: Readonly<Record<string, string>>;
}

/** One button: opening the page spends nothing, pressing it does. */
export function LinkForm({ locale, signInKey, submit, problems }: LinkFormProps) {
  const [{ problem }, act, isPending] = useActionState(redeemLink, { problem: null, typed: "" });
  return (
    <form action={act} className={styles.sheet}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="key" value={signInKey} />
      <p className={styles.problem} role="alert">
        {problem === null ? null : (
          <>
            <Icon id="warning" /> <span>{problems[problem] ?? problems.other}</span>
          </>
        )}
      </p>
      <button className={`${button.button} ${button.main} ${styles.submit}`} type="submit" aria-busy={isPending}>
        <Icon id="check" />
        <span>{submit}</span>
      </button>
    </form>
  );
}

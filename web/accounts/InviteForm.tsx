"use client";

import { type ReactNode, useActionState } from "react";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Account.module.css";
import { invite } from "./people.actions.ts";
import type { ScopeGroup } from "./scope-choices.ts";

interface InviteFormProps {
  readonly locale: string;
  readonly groups: readonly ScopeGroup[];
  readonly words: {
    readonly email: string;
    readonly role: string;
    readonly choose: string;
    readonly language: string;
    readonly submit: string;
  };
  readonly problems: Readonly<Record<string, string>>;
  /** The choice of the letter's language. */
  readonly children: ReactNode;
}

/** Offers somebody a role by letter. */
export function InviteForm({ locale, groups, words, problems, children }: InviteFormProps) {
  const [{ problem, email }, act, isPending] = useActionState(invite, { problem: null, email: "" });
  const only = groups.length === 1 && groups[0]?.choices.length === 1 ? groups[0].choices[0]?.value : undefined;
  return (
    <form action={act} className={styles.stack} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <div className={styles.row}>
        <div className={styles.field}>
          <label htmlFor="invite-email">{words.email}</label>
          <input
            className={styles.input}
            id="invite-email"
            name="email"
            type="email"
            dir="ltr"
            autoComplete="off"
            required
            defaultValue={email}
            aria-invalid={problem !== null}
            aria-describedby="invite-problem"
          />
        </div>
        <div className={styles.field}>
          <label htmlFor="invite-scope">{words.role}</label>
          <select className={styles.input} id="invite-scope" name="scope" required defaultValue={only ?? ""}>
            {only === undefined ? <option value="">{words.choose}</option> : null}
            {groups.map(({ label, choices }) => (
              <optgroup key={label} label={label}>
                {choices.map(({ value, text, lang }) => (
                  <option key={value} value={value} lang={lang}>
                    {text}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div className={styles.field}>
          <label htmlFor="language">{words.language}</label>
          {children}
        </div>
      </div>
      <p className={styles.problem} id="invite-problem" role="alert">
        {problem === null ? null : (problems[problem] ?? problems.other)}
      </p>
      <p>
        <button className={`${button.button} ${button.main}`} type="submit" aria-busy={isPending}>
          <Icon id="mail" />
          <span>{words.submit}</span>
        </button>
      </p>
    </form>
  );
}

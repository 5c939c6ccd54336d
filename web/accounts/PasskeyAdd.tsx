"use client";

import { useState } from "react";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Account.module.css";

interface PasskeyAddProps {
  readonly locale: string;
  readonly suggestedName: string;
  readonly words: { readonly label: string; readonly submit: string; readonly noScript: string };
  readonly problems: Readonly<Record<string, string>>;
}

/** Adds a passkey of this device. A device asks for it only by script, so without one this says so. */
export function PasskeyAdd({ locale, suggestedName, words, problems }: PasskeyAddProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const add = async (form: FormData) => {
    setBusy(true);
    setProblem(null);
    const { addPasskey } = await import("./passkey-ceremony.ts");
    const code = await addPasskey(String(form.get("name") ?? "").trim());
    if (code === "ADDED") {
      location.assign(`/${locale}/desk/account?done=PASSKEY_ADDED`);
      return;
    }
    setProblem(problems[code] ?? problems.other ?? "");
    setBusy(false);
  };
  return (
    <>
      <noscript>{words.noScript}</noscript>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          void add(new FormData(event.currentTarget));
        }}
      >
        <div className={styles.field}>
          <label htmlFor="passkey-name">{words.label}</label>
          <input className={styles.input} id="passkey-name" name="name" maxLength={60} defaultValue={suggestedName} />
        </div>
        <button className={`${button.button} ${button.main}`} type="submit" aria-busy={isBusy}>
          <Icon id="plus" />
          <span>{words.submit}</span>
        </button>
      </form>
      <p className={styles.problem} role="alert">
        {problem}
      </p>
    </>
  );
}

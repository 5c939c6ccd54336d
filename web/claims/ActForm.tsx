"use client";

import { useActionState, useId } from "react";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import styles from "./Claims.module.css";
import type { ActState } from "./claim.rules.ts";

interface Field {
  readonly kind: "email" | "code" | "text";
  readonly label: string;
  readonly hint?: string;
  readonly isRequired: boolean;
}

interface ActFormProps {
  readonly act: (state: ActState, form: FormData) => Promise<ActState>;
  /** What the form knows already, by the names of its fields. */
  readonly given: Readonly<Record<string, string>>;
  readonly field?: Field;
  readonly submit: string;
  readonly icon: IconId;
  readonly tone?: "main" | "quiet";
  readonly problems: Readonly<Record<string, string>>;
}

const LONGEST = { email: 254, code: 30, text: 1000 } as const;

/** One thing to say and one button. Works without scripts, and shows again what was typed. */
export function ActForm({ act, given, field, submit, icon, tone = "main", problems }: ActFormProps) {
  const [{ problem, typed }, send, isPending] = useActionState(act, { problem: null, typed: "" });
  const said = problem === null ? null : (problems[problem] ?? problems.other);
  const id = useId();
  return (
    <form action={send} className={styles.form}>
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {field ? <FieldOf id={id} field={field} typed={typed} isWrong={said !== null} /> : null}
      <p className={styles.problem} id={`${id}-problem`} role="alert">
        {said === null ? null : (
          <>
            <Icon id="warning" />
            <span>{said}</span>
          </>
        )}
      </p>
      <button className={`${button.button} ${button[tone]}`} type="submit" aria-busy={isPending}>
        <Icon id={icon} />
        <span>{submit}</span>
      </button>
    </form>
  );
}

interface FieldProps {
  readonly id: string;
  readonly field: Field;
  readonly typed: string;
  readonly isWrong: boolean;
}

function FieldOf({ id, field: { kind, label, hint, isRequired }, typed, isWrong }: FieldProps) {
  const described = [...(hint ? [`${id}-hint`] : []), ...(isWrong ? [`${id}-problem`] : [])].join(" ");
  const common = {
    id,
    name: "typed",
    required: isRequired,
    maxLength: LONGEST[kind],
    defaultValue: typed,
    "aria-invalid": isWrong,
    "aria-describedby": described || undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {kind === "text" ? (
        <textarea {...common} className={styles.input} rows={4} dir="auto" />
      ) : (
        <input
          {...common}
          className={kind === "code" ? styles.code : styles.input}
          dir="ltr"
          type={kind === "email" ? "email" : "text"}
          autoComplete={kind === "code" ? "one-time-code" : "email"}
          autoCapitalize={kind === "code" ? "characters" : "none"}
          autoCorrect="off"
          spellCheck={false}
        />
      )}
    </div>
  );
}

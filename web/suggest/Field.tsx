"use client";

import { useId } from "react";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Suggest.module.css";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** Said beside the label of what may be left empty. */
  readonly optional?: string;
  readonly note?: string | undefined;
  readonly problem?: string | undefined;
  readonly value?: string | undefined;
  readonly isLong?: boolean;
  readonly maxLength?: number;
  readonly type?: "text" | "email";
  readonly inputMode?: "numeric" | "email";
  readonly autoComplete?: "email" | "one-time-code" | "off";
}

/** One thing to write, in any language: what is written says by itself in which direction it runs. */
export function Field({ name, label, optional, note, problem, value, isLong, type = "text", ...more }: FieldProps) {
  const id = useId();
  const notes = [note ? `${id}-note` : null, problem ? `${id}-problem` : null].filter(Boolean).join(" ") || undefined;
  const control = {
    id,
    name,
    defaultValue: value,
    dir: type === "email" ? "ltr" : "auto",
    "aria-describedby": notes,
    "aria-invalid": problem ? true : undefined,
    autoComplete: "off",
    ...more,
  } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label} {optional ? <small>({optional})</small> : null}
      </label>
      {problem ? <Problem id={`${id}-problem`} text={problem} /> : null}
      {isLong ? <textarea rows={4} {...control} /> : <input type={type} {...control} />}
      {note ? (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      ) : null}
    </div>
  );
}

/** What is wrong with a field, above it. */
export function Problem({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p id={id} className={styles.problem}>
      <Icon id="warning" /> {text}
    </p>
  );
}

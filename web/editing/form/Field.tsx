"use client";

import { type ReactNode, useId } from "react";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Form.module.css";

interface FieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "email" | "tel" | "url" | "date" | "time" | "search" | "long";
  readonly hint?: ReactNode;
  /** What is wrong with it, in words. */
  readonly problem?: string | null;
  /** The language of what is written, where it is not the page's. */
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl" | "auto";
  readonly inputMode?: "numeric" | "tel" | "email" | "url";
  readonly name?: string;
  readonly isRequired?: boolean;
}

/** A field with its label above it and, below it, what would help and what is wrong. */
export function Field(props: FieldProps) {
  const { label, value, onChange, type = "text", hint, problem, lang, dir, inputMode, name, isRequired } = props;
  const id = useId();
  const about = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter((of) => of !== "").join(" ");
  const shared = {
    id,
    name,
    value,
    lang,
    dir,
    className: styles.input,
    "aria-describedby": about || undefined,
    "aria-invalid": problem ? true : undefined,
    "aria-required": isRequired || undefined,
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {type === "long" ? (
        <textarea {...shared} onChange={(event) => onChange(event.target.value)} rows={5} />
      ) : (
        <input {...shared} type={type} inputMode={inputMode} onChange={(event) => onChange(event.target.value)} />
      )}
      {problem ? <Problem id={`${id}-problem`}>{problem}</Problem> : null}
    </div>
  );
}

/** Beside the field, in words, and said by a voice when it comes. */
export function Problem({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p className={styles.problem} id={id} role="alert">
      <Icon id="warning" />
      <span>{children}</span>
    </p>
  );
}

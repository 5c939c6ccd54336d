"use client";

import { type ReactNode, useId } from "react";
import { Icon } from "../../ui/Icon.tsx";
import type { IconId } from "../../ui/icon-ids.ts";
import styles from "./Form.module.css";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly icon?: IconId;
}

interface ChoicesProps<Value extends string> {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: Value) => void;
}

/** Several of a list: real checkboxes, drawn as chips. */
export function ManyOf<Value extends string>({ legend, hint, choices, chosen, onToggle }: ChoicesProps<Value>) {
  return (
    <fieldset className={styles.tight}>
      <legend className={styles.legend}>{legend}</legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <div className={styles.chips}>
        {choices.map(({ value, text, icon }) => (
          <label className={styles.chip} key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
            {icon ? <Icon id={icon} /> : null}
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface OneOfProps<Value extends string> {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a list: real radio buttons, drawn as chips. */
export function OneOf<Value extends string>({ legend, hint, choices, chosen, onChoose }: OneOfProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.tight}>
      <legend className={styles.legend}>{legend}</legend>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <div className={styles.chips}>
        {choices.map(({ value, text, icon }) => (
          <label className={styles.chip} key={value}>
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            {icon ? <Icon id={icon} /> : null}
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectProps<Value extends string> {
  /** Where something leads to it. */
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a long list, in the control that every phone knows. */
export function Select<Value extends string>({
  id: given,
  label,
  hint,
  choices,
  chosen,
  onChoose,
}: SelectProps<Value>) {
  const made = useId();
  const id = given ?? made;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <select
        id={id}
        className={styles.input}
        value={chosen}
        onChange={(event) => onChoose(event.target.value as Value)} // the options are the choices
      >
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export type Known = "yes" | "no" | "unknown";

export const knownOf = (value: boolean | null): Known => (value === null ? "unknown" : value ? "yes" : "no");
export const truthOf = (known: Known): boolean | null => (known === "unknown" ? null : known === "yes");

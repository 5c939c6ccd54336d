"use client";

import { useId } from "react";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import { Problem } from "./Field.tsx";
import styles from "./Suggest.module.css";

interface Choice {
  readonly value: string;
  readonly icon: IconId;
  readonly text: string;
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen?: string | undefined;
  readonly problem?: string | undefined;
}

/** One of a few, each with a picture, large enough for a thumb. */
export function Choices({ name, legend, choices, chosen, problem }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset className={styles.choices} aria-describedby={problem ? id : undefined}>
      <legend>{legend}</legend>
      {problem ? <Problem id={id} text={problem} /> : null}
      <div>
        {choices.map(({ value, icon, text }) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            <Icon id={icon} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

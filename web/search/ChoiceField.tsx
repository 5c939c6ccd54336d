import type { ReactNode } from "react";
import { Chip } from "../ui/Chip.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import styles from "./SearchForm.module.css";

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly icon: IconId;
  readonly count: number | undefined;
  readonly isChosen: boolean;
}

interface ChoiceFieldProps {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly Choice[];
}

/** One group of choices. What would leave nothing is not offered, unless it is chosen already. */
export function ChoiceField({ legend, name, choices }: ChoiceFieldProps) {
  const offered = choices.filter(({ count, isChosen }) => isChosen || (count ?? 0) > 0);
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.field}>
      <legend>{legend}</legend>
      <div className={styles.chips}>
        {offered.map(({ value, label, icon, count, isChosen }) => (
          <Chip key={value} name={name} value={value} isChosen={isChosen} icon={icon} count={count}>
            {label}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}

import { type Chip, ChipList } from "../ui/ChipList.tsx";
import styles from "./SearchForm.module.css";

interface ChoiceFieldProps {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly Chip[];
}

/** One group of choices. What would leave nothing is not offered, unless it is chosen already. */
export function ChoiceField({ legend, name, choices }: ChoiceFieldProps) {
  const offered = choices.filter(({ count, isChosen }) => isChosen || (count ?? 0) > 0);
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.field}>
      <legend>{legend}</legend>
      <div className={styles.chips}>
        <ChipList name={name} chips={offered} />
      </div>
    </fieldset>
  );
}

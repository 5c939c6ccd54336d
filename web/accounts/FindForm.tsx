import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Account.module.css";

interface FindFormProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly submit: string;
  readonly value: string;
}

/** A word to look for: the address bar carries it. */
export function FindForm({ id, name, label, submit, value }: FindFormProps) {
  return (
    <form method="get" className={styles.row}>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <input className={styles.input} id={id} name={name} type="search" maxLength={200} defaultValue={value} />
      </div>
      <button className={`${button.button} ${button.quiet}`} type="submit">
        <Icon id="search" />
        <span>{submit}</span>
      </button>
    </form>
  );
}

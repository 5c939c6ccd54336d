import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icon-ids.ts";

interface ChipProps {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly type?: "checkbox" | "radio";
  readonly icon?: IconId;
  /** How many would remain. */
  readonly count?: number | null;
  readonly tone?: "suggested" | "large";
  readonly children: ReactNode;
}

/** One choice of a form. A real checkbox: it works with a keyboard, with voices and without JavaScript. */
export function Chip({ name, value, isChosen, type = "checkbox", icon, count, tone, children }: ChipProps) {
  return (
    <label className={tone ? `${styles.chip} ${styles[tone]}` : styles.chip}>
      <input type={type} name={name} value={value} defaultChecked={isChosen} />
      {icon ? <Icon id={icon} /> : null}
      <span>{children}</span>
      {count === undefined || count === null ? null : <small>{count}</small>}
    </label>
  );
}

import type { ReactNode } from "react";
import styles from "./Facts.module.css";

interface FactProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One line of a list of facts: what it is about, and what is known. */
export function Fact({ title, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

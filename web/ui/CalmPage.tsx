import type { ReactNode } from "react";
import styles from "./CalmPage.module.css";

interface CalmPageProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** A page for when something did not work: what happened, that it is not the reader's fault, and the way on. */
export function CalmPage({ title, text, children }: CalmPageProps) {
  return (
    <div className={`page ${styles.calm}`}>
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={styles.ways}>{children}</div>
    </div>
  );
}

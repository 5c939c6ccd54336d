import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import styles from "./Notice.module.css";

interface NoticeProps {
  readonly tone: "info" | "caution" | "problem";
  readonly title?: string;
  readonly children?: ReactNode;
}

const ICONS = { info: "info", caution: "clock", problem: "warning" } as const;

/** Something the reader should know: calm for information, warm for age, berry for a problem. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === "problem" ? "alert" : undefined}>
      <Icon id={ICONS[tone]} />
      <div>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

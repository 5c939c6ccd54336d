import type { ReactNode } from "react";
import styles from "./Badge.module.css";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icon-ids.ts";

interface BadgeProps {
  readonly icon: IconId;
  readonly tone?: "plain" | "good" | "caution" | "problem";
  readonly children: ReactNode;
}

/** One fact: a picture and its words. */
export function Badge({ icon, tone = "plain", children }: BadgeProps) {
  return (
    <span className={tone === "plain" ? styles.badge : `${styles.badge} ${styles[tone]}`}>
      <Icon id={icon} />
      <span>{children}</span>
    </span>
  );
}

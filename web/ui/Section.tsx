import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icon-ids.ts";
import styles from "./Section.module.css";

interface SectionProps {
  readonly title: string;
  readonly icon?: IconId;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A titled part of a page, on a sheet of its own. */
export function Section({ title, icon, id, children }: SectionProps) {
  return (
    <section className={styles.section} id={id} aria-label={title}>
      <h2 className={styles.title}>
        {icon ? <Icon id={icon} /> : null}
        {title}
      </h2>
      {children}
    </section>
  );
}

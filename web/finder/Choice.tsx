import type { ReactNode } from "react";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import styles from "./Finder.module.css";

interface ChoiceProps {
  readonly href: string;
  readonly icon?: IconId;
  readonly isChosen?: boolean;
  readonly lang?: string;
  /** How many places would remain. */
  readonly count?: number;
  readonly children: ReactNode;
}

/** One answer: a picture, words, and a link to what comes next. */
export function Choice({ href, icon, isChosen = false, lang, count, children }: ChoiceProps) {
  return (
    <li>
      <a href={href} rel="nofollow" aria-current={isChosen ? "true" : undefined}>
        {icon ? <Icon id={icon} /> : null}
        <span lang={lang} dir={lang ? "auto" : undefined} className={lang ? "world" : undefined}>
          {children}
        </span>
        {count === undefined ? null : <small className={styles.count}>{count}</small>}
      </a>
    </li>
  );
}

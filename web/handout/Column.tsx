import type { ReactNode } from "react";
import { isRightToLeft, type Locale } from "../i18n/routing.ts";
import styles from "./Sheet.module.css";

interface ColumnProps {
  /** The language of what stands in it. */
  readonly language: Locale;
  /** The language of the page around it. */
  readonly locale: Locale;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A part of the sheet in one of its languages, in the direction of that language. */
export function Column({ language, locale, label, children }: ColumnProps) {
  const foreign = language === locale ? {} : { lang: language, dir: isRightToLeft(language) ? "rtl" : "ltr" };
  return (
    <div className={styles.column} {...foreign}>
      {label ? <p className={styles.label}>{label}</p> : null}
      {children}
    </div>
  );
}

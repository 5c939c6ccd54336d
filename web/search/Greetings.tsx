"use client";

import { baseOf } from "../i18n/routing.ts";
import styles from "./Greetings.module.css";

/** "Welcome" as neighbours in Finland say it. */
const WELCOMES = [
  ["so", "Soo dhawoow"],
  ["uk", "Ласкаво просимо"],
  ["ar", "أهلًا وسهلًا"],
  ["fi", "Tervetuloa"],
  ["vi", "Chào mừng"],
  ["fa", "خوش آمدید"],
  ["en", "Welcome"],
  ["sv", "Välkommen"],
] as const;

/**
 * A picture made of words: many languages at one place. It says nothing that a reader would miss.
 * (Its words live in the script, which is kept; in the page they would be sent twice, every time.)
 */
export function Greetings({ locale }: { readonly locale: string }) {
  return (
    <p className={`world ${styles.greetings}`} aria-hidden="true">
      {WELCOMES.map(([language, welcome]) => (
        <span
          key={language}
          lang={language}
          dir="auto"
          className={language === baseOf(locale) ? styles.own : undefined}
        >
          {welcome}
        </span>
      ))}
    </p>
  );
}

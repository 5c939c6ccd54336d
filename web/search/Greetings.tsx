import type { Locale } from "../i18n/routing.ts";
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

/** A picture made of words: many languages at one place. It says nothing that a reader would miss. */
export function Greetings({ locale }: { readonly locale: Locale }) {
  return (
    <p className={`world ${styles.greetings}`} aria-hidden="true">
      {WELCOMES.map(([language, welcome]) => (
        <span key={language} lang={language} dir="auto" className={language === locale ? styles.own : undefined}>
          {welcome}
        </span>
      ))}
    </p>
  );
}

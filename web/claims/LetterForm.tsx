"use client";

import { useActionState } from "react";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Claims.module.css";
import { printLetter } from "./claims.actions.ts";

interface LetterFormProps {
  readonly given: Readonly<Record<string, string>>;
  readonly words: {
    readonly make: string;
    readonly code: string;
    readonly address: string;
    readonly organisation: string;
    readonly about: string;
    readonly steps: readonly string[];
    readonly printHint: string;
  };
  readonly organisation: string;
  /** Where the code is typed, in full. */
  readonly url: string;
  readonly problems: Readonly<Record<string, string>>;
}

/** The button that makes the code, and then the sheet to print. Works without scripts: the browser's own menu prints. */
export function LetterForm({ given, words, organisation, url, problems }: LetterFormProps) {
  const [{ problem, code }, act, isPending] = useActionState(printLetter, { problem: null, typed: "" });
  if (code) {
    return (
      <>
        <p className={`${styles.hint} no-print`}>{words.printHint}</p>
        <section className={styles.paper}>
          <p>{words.organisation}</p>
          <h2>
            <bdi>{organisation}</bdi>
          </h2>
          <p>{words.about}</p>
          <ol className={styles.steps}>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{words.address}</p>
          <p>
            <bdi dir="ltr">{url}</bdi>
          </p>
          <p>{words.code}</p>
          <p className={styles.printed}>
            <bdi dir="ltr">{code}</bdi>
          </p>
        </section>
      </>
    );
  }
  const said = problem === null ? null : (problems[problem] ?? problems.other);
  return (
    <form action={act} className={styles.form}>
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className={styles.problem} role="alert">
        {said === null ? null : (
          <>
            <Icon id="warning" />
            <span>{said}</span>
          </>
        )}
      </p>
      <button className={`${button.button} ${button.main}`} type="submit" aria-busy={isPending}>
        <Icon id="printer" />
        <span>{words.make}</span>
      </button>
    </form>
  );
}

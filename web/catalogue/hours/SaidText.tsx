import { Fragment } from "react";
import type { Phrase } from "./clock.rules.ts";
import styles from "./OpeningHours.module.css";

/** Words of which some are read otherwise than written: the eye gets "9–16", a voice "from 9 to 16". */
export function SaidText({ phrase }: { readonly phrase: Phrase }) {
  return phrase.map((part, index) => {
    const key = `${index}`;
    if (typeof part === "string") return <Fragment key={key}>{part}</Fragment>;
    if (part.shown === part.said) return <Fragment key={key}>{part.shown}</Fragment>;
    return (
      <Fragment key={key}>
        <span className={part.isWhole ? styles.span : undefined} aria-hidden="true">
          {part.shown}
        </span>
        <span className="unseen">{part.said}</span>
      </Fragment>
    );
  });
}

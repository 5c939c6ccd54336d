"use client";

import styles from "./Chip.module.css";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icon-ids.ts";

export interface Chip {
  readonly value: string;
  readonly text: string;
  /** The language of the text, when it is not the page's. */
  readonly lang?: string;
  /** A second name, in the page's own language. */
  readonly gloss?: string;
  /** Its language, when nobody knows the name in the page's own. */
  readonly glossLang?: string;
  readonly icon?: IconId;
  /** How many would remain. */
  readonly count?: number;
  readonly isChosen?: boolean;
  readonly isSuggested?: boolean;
}

interface ChipListProps {
  readonly name: string;
  readonly type?: "checkbox" | "radio";
  readonly isLarge?: boolean;
  readonly chips: readonly Chip[];
}

/**
 * Choices of a form: real checkboxes, so they work with a keyboard, with voices and without
 * JavaScript. It is drawn from plain data on both sides, because a page sends whatever the server
 * drew twice, and the long lists would be most of its weight.
 */
export function ChipList({ name, type = "checkbox", isLarge, chips }: ChipListProps) {
  return chips.map(({ value, text, lang, gloss, glossLang, icon, count, isChosen, isSuggested }) => (
    <label
      key={value}
      className={`${styles.chip}${isLarge ? ` ${styles.large}` : ""}${isSuggested ? ` ${styles.suggested}` : ""}`}
    >
      <input type={type} name={name} value={value} defaultChecked={isChosen ?? false} />
      {icon ? <Icon id={icon} /> : null}
      {lang ? (
        <bdi className={name === "lang" ? "world" : undefined} lang={lang}>
          {text}
        </bdi>
      ) : (
        <span>{text}</span>
      )}
      {gloss ? <span lang={glossLang}>{gloss}</span> : null}
      {count === undefined ? null : <small>{count}</small>}
    </label>
  ));
}

"use client";

import type { DeviceWords } from "../offline/device-words.ts";
import actions from "../ui/Action.module.css";
import styles from "./SaveButton.module.css";

interface OwnPhoneQuestionProps {
  readonly words: DeviceWords;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Whose phone is it? Nothing is stored before this is answered. */
export function OwnPhoneQuestion({ words, onYes, onNo }: OwnPhoneQuestionProps) {
  return (
    <fieldset className={styles.ask}>
      <legend>{words.ask}</legend>
      <p>{words.askText}</p>
      <p className={styles.row}>
        <button type="button" className={actions.action} onClick={onYes}>
          {words.yes}
        </button>
        <button type="button" className={actions.action} onClick={onNo}>
          {words.no}
        </button>
      </p>
    </fieldset>
  );
}

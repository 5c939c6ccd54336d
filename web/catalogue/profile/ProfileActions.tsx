"use client";

import { useState } from "react";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./ProfileActions.module.css";

interface ProfileActionsProps {
  readonly words: {
    readonly print: string;
    readonly share: string;
    readonly copied: string;
    readonly notCopied: string;
  };
}

/** Print and share. Both need a script, so without one the buttons are not there: see the style sheet. */
export function ProfileActions({ words }: ProfileActionsProps) {
  const [said, say] = useState("");
  const share = async () => {
    const page = { title: document.title, url: location.href };
    try {
      if (navigator.share) await navigator.share(page);
      else {
        await navigator.clipboard.writeText(page.url);
        say(words.copied);
      }
    } catch (failure) {
      // Closing the sheet of the device without choosing is no failure.
      if (!(failure instanceof DOMException && failure.name === "AbortError")) say(words.notCopied);
    }
  };
  return (
    <div className={`${styles.actions} no-print`}>
      <button type="button" className={styles.action} onClick={() => print()}>
        <Icon id="printer" />
        {words.print}
      </button>
      <button type="button" className={styles.action} onClick={share}>
        <Icon id="share" />
        {words.share}
      </button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}

"use client";

import { useEffect, useState } from "react";
import buttons from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./SharePage.module.css";

interface ShareToolsProps {
  readonly words: {
    readonly device: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
}

const textOnPage = () => document.getElementById("shared-text")?.textContent ?? "";

/** What needs a script: the device's own way to share, where it has one, and the clipboard. */
export function ShareTools({ words }: ShareToolsProps) {
  const [said, say] = useState("");
  const [hasSheet, setHasSheet] = useState(false);
  useEffect(() => setHasSheet("share" in navigator), []);
  const share = async () => {
    try {
      await navigator.share({ text: textOnPage() });
    } catch {
      // Closing the sheet without choosing is no failure; whatever else happens, the links stand below.
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOnPage());
      say(words.copied);
    } catch {
      say(words.notCopied);
    }
  };
  return (
    <div className={styles.tools}>
      {hasSheet ? (
        <button type="button" className={`${buttons.button} ${buttons.main}`} onClick={share}>
          <Icon id="share" />
          {words.device}
        </button>
      ) : null}
      <button type="button" className={buttons.button} onClick={copy}>
        {words.copy}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}

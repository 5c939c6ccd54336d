"use client";

import buttons from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./HandoutPage.module.css";

/** Printing needs a script; without one a sentence names the browser's own command instead. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <button
      type="button"
      className={`${buttons.button} ${buttons.main} ${styles.withScript}`}
      onClick={() => window.print()}
    >
      <Icon id="printer" />
      {label}
    </button>
  );
}

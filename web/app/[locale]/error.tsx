"use client";

import { usePathname } from "next/navigation";
import { troubleWords } from "../trouble.ts";
import styles from "./error.module.css";

/** Our own code has failed: say so kindly, and offer to try again. What failed is in the log, not here. */
export default function Trouble() {
  const pathname = usePathname();
  const words = troubleWords(pathname);
  return (
    <div className={`page ${styles.trouble}`} role="alert">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className={styles.ways}>
        {/* A link and not a reset: it also works when the script is what failed. */}
        <a href={pathname}>{words.retry}</a>
        <a href={`/${words.locale}`}>{words.home}</a>
      </p>
    </div>
  );
}

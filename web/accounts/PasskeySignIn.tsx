"use client";

import { useEffect, useState } from "react";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import styles from "./SignIn.module.css";

interface PasskeySignInProps {
  readonly next: string;
  readonly submit: string;
  readonly problems: Readonly<Record<string, string>>;
}

/**
 * The way in with a passkey: by a button, and where the browser can, among what it offers for the address field. Shown
 * only where scripts run, since a device is asked by script alone.
 */
export function PasskeySignIn({ next, submit, problems }: PasskeySignInProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isPossible, setPossible] = useState(false);
  useEffect(() => {
    setPossible(typeof window.PublicKeyCredential === "function");
    // Not before she touches the field: whoever only looks at the page gets no cookie.
    const field = document.getElementById("email");
    const offer = async () => {
      const { signInWithPasskey } = await import("./passkey-ceremony.ts");
      if ((await signInWithPasskey({ isOffered: true })) === "SIGNED_IN") location.assign(next);
    };
    field?.addEventListener("focus", offer, { once: true });
    return () => field?.removeEventListener("focus", offer);
  }, [next]);
  const signIn = async () => {
    setProblem(null);
    const { signInWithPasskey } = await import("./passkey-ceremony.ts");
    const code = await signInWithPasskey({ isOffered: false });
    if (code === "SIGNED_IN") location.assign(next);
    else setProblem(problems[code] ?? problems.other ?? "");
  };
  if (!isPossible) return null;
  return (
    <div className={styles.field}>
      <button className={`${button.button} ${button.quiet} ${styles.submit}`} type="button" onClick={signIn}>
        <Icon id="lock" />
        <span>{submit}</span>
      </button>
      <p className={styles.problem} role="alert">
        {problem}
      </p>
    </div>
  );
}

import type { ReactNode } from "react";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import styles from "./Account.module.css";

interface ActButtonProps {
  readonly act: (form: FormData) => Promise<void>;
  /** What the form says beside the locale. */
  readonly fields: Readonly<Record<string, string>>;
  readonly icon?: IconId;
  readonly tone?: "main" | "quiet" | "grave";
  /** The id of what it is about, where a page has several such buttons. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** One act, one button; a form of its own, so that it works without scripts. */
export function ActButton({ act, fields, icon, tone = "quiet", describedBy, children }: ActButtonProps) {
  const look = tone === "grave" ? styles.grave : button[tone];
  return (
    <form action={act}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={`${button.button} ${look}`} type="submit" aria-describedby={describedBy}>
        {icon ? <Icon id={icon} /> : null}
        <span>{children}</span>
      </button>
    </form>
  );
}

interface GraveActProps extends ActButtonProps {
  /** What opens it. */
  readonly summary: string;
  /** What will happen. */
  readonly text: string;
}

interface OpensProps {
  readonly summary: string;
  readonly children: ReactNode;
}

/** Something that is seldom needed, folded away. */
export function Opens({ summary, children }: OpensProps) {
  return (
    <details className={styles.opens}>
      <summary>
        {summary} <Icon id="chevron" />
      </summary>
      {children}
    </details>
  );
}

/** An act that one should not press by mistake: it is opened first, says what it does, and is pressed then. */
export function GraveAct({ summary, text, ...act }: GraveActProps) {
  return (
    <Opens summary={summary}>
      <div className={styles.opened}>
        <p>{text}</p>
        <ActButton {...act} tone="grave" />
      </div>
    </Opens>
  );
}

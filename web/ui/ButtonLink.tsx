import type { ReactNode } from "react";
import styles from "./Button.module.css";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icon-ids.ts";

interface ButtonLinkProps {
  readonly href: string;
  readonly icon?: IconId;
  readonly tone?: "main" | "quiet";
  readonly rel?: string;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** A link that looks like a button: for the one or two things most people came to do. */
export function ButtonLink({ href, icon, tone = "quiet", rel, lang, children }: ButtonLinkProps) {
  return (
    <a className={`${styles.button} ${styles[tone]}`} href={href} rel={rel} hrefLang={lang}>
      {icon ? <Icon id={icon} mirrors={icon === "arrow"} /> : null}
      <span>{children}</span>
    </a>
  );
}

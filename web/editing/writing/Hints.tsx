"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Hints.module.css";
import { type Hint, hintsFor } from "./hints.rules.ts";

interface HintsProps {
  readonly text: string;
  readonly language: string;
}

/** What would make the text easier to read. It never stops anyone, so it never sounds like an alarm. */
export function Hints({ text, language }: HintsProps) {
  const t = useTranslations("editing");
  const hints = useDeferredValue(hintsFor(text, language));
  if (hints.length === 0) return null;
  const say = ({ code, instead }: Hint) =>
    t("hints.say", { code, instead: instead ?? "", hasInstead: instead ? "yes" : "no" });
  return (
    <aside className={styles.hints} aria-label={t("hints.title")}>
      <p>{t("hints.title")}</p>
      <ul>
        {hints.map((hint) => (
          <li key={`${hint.code}${hint.found}`}>
            <Icon id="info" />
            <span>
              {say(hint)} {hint.found ? <q lang={language}>{hint.found}</q> : null}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

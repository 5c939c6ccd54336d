"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, useRef } from "react";
import { LANGUAGES, type Locale, languageOf } from "../i18n/routing.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./LanguageSwitcher.module.css";

interface LanguageSwitcherProps {
  readonly locale: Locale;
  readonly label: string;
}

/** This page in the other languages: the address stays, with all that was asked. Opens without a script, too. */
export function LanguageSwitcher({ locale, label }: LanguageSwitcherProps) {
  const rest = usePathname().split("/").slice(2).join("/");
  const question = useSearchParams().toString();
  const menu = useRef<HTMLDetailsElement>(null);
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  // Where the map stands, or which part of the page was opened: a browser sends it to nobody, so only a script can carry it.
  const takeAlong = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link !== null) link.hash = location.hash;
  };
  const own = languageOf(locale);
  return (
    <nav className={styles.languages} aria-label={label} onKeyDown={closeOnEscape} onClick={takeAlong}>
      <details ref={menu}>
        <summary>
          <Icon id="globe" />
          <span className="world">{own.autonym}</span>
          <span className="unseen">{`. ${label}`}</span>
          <Icon id="chevron" />
        </summary>
        <ul className="plain">
          {LANGUAGES.map(({ code, autonym, direction }) => (
            <li key={code}>
              <a
                className="world"
                href={`/${code}${rest ? `/${rest}` : ""}${question ? `?${question}` : ""}`}
                hrefLang={code}
                lang={code}
                dir={direction}
                aria-current={code === locale ? "true" : undefined}
              >
                {autonym}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { LANGUAGES, type Locale } from "../i18n/routing.ts";
import styles from "./SiteHeader.module.css";

interface LanguageSwitcherProps {
  readonly locale: Locale;
  readonly label: string;
}

/** This page in the other languages: the address stays, with all that was asked. */
export function LanguageSwitcher({ locale, label }: LanguageSwitcherProps) {
  const rest = usePathname().split("/").slice(2).join("/");
  const question = useSearchParams().toString();
  return (
    <nav className={styles.languages} aria-label={label}>
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
    </nav>
  );
}

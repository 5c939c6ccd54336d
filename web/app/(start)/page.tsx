import { headers } from "next/headers";
import { settings } from "../../env.ts";
import { bestLocale } from "../../i18n/locale.url.ts";
import { LANGUAGES } from "../../i18n/routing.ts";
import { Logo } from "../../site/Logo.tsx";
import styles from "./start.module.css";

interface StartProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/**
 * The first visit asks for nothing but the language, each by its own name. What the browser asks for comes first;
 * nothing is kept, since the address carries the choice.
 */
export default async function Start({ searchParams }: StartProps) {
  const best = bestLocale((await headers()).get("accept-language"));
  const question = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  ).toString();
  const ordered = [...LANGUAGES].sort((one, other) => Number(other.code === best) - Number(one.code === best));
  return (
    <main className={`page ${styles.start}`}>
      <h1 className={styles.name}>
        <Logo />
        {settings().siteName}
      </h1>
      <ul className={styles.languages}>
        {ordered.map(({ code, autonym, direction }) => (
          <li key={code}>
            <a
              className={`world ${code === best ? styles.best : ""}`}
              href={`/${code}${question ? `?${question}` : ""}`}
              hrefLang={code}
              lang={code}
              dir={direction}
            >
              {autonym}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

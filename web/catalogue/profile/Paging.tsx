import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import styles from "./Listings.module.css";

interface PagingProps {
  readonly title: string;
  /** The part of the address that says where the next page begins. */
  readonly parameter: "places" | "activities";
  readonly path: string;
  readonly isFirst: boolean;
  readonly next: string | null;
  readonly locale: Locale;
}

/** Links to the rest of a long list; without any script. */
export async function Paging({ title, parameter, path, isFirst, next, locale }: PagingProps) {
  if (isFirst && next === null) return null;
  const t = await getWords(locale, "profile");
  return (
    <nav className={`${styles.paging} no-print`} aria-label={t("paging.label", { title })}>
      {isFirst ? null : <ButtonLink href={`${path}#${parameter}`}>{t("paging.first")}</ButtonLink>}
      {next === null ? null : (
        <ButtonLink href={`${path}?${parameter}=${encodeURIComponent(next)}#${parameter}`} icon="arrow">
          {t("paging.next")}
        </ButtonLink>
      )}
    </nav>
  );
}

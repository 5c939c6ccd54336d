import { graphql } from "../../graphql/generated/server/gql.ts";
import type { BodyNoteFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import styles from "./Listings.module.css";

graphql(`
  fragment BodyNote on Organisation {
    legalForm
    isAuthority
  }
`);

interface BodyNoteProps {
  readonly body: BodyNoteFragment;
  readonly locale: Locale;
}

/** What a body is, and whether it is an authority: who is afraid of offices must know before going. */
export async function BodyNote({ body: { legalForm, isAuthority }, locale }: BodyNoteProps) {
  const t = await getWords(locale, "bodies");
  const answer = isAuthority == null ? "unknown" : isAuthority ? "yes" : "no";
  return (
    <p className={`${styles.note} ${styles.body}`}>
      {t(`forms.${legalForm ?? "UNKNOWN"}`)} {legalForm ? t(`authority.${answer}`) : null}
    </p>
  );
}

import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OperatorFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { BodyNote } from "./BodyNote.tsx";
import { ListingLink } from "./ListingLink.tsx";
import styles from "./Listings.module.css";

graphql(`
  fragment Operator on Organisation {
    ...ListingLink
    ...BodyNote
  }
`);

interface OperatorsProps {
  readonly operators: readonly OperatorFragment[];
  readonly locale: Locale;
}

/** The organisations that run a place, alone or together. */
export async function Operators({ operators, locale }: OperatorsProps) {
  if (operators.length === 0) return null;
  const t = await getWords(locale, "profile");
  return (
    <Section title={t("operators.title")} icon="organisation" id="operators">
      <ul className={styles.listings}>
        {operators.map((operator) => (
          <li key={operator.slug}>
            <ListingLink listing={operator} locale={locale} />
            <BodyNote body={operator} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

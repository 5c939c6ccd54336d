import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ContactPointsFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./Contact.module.css";
import { ContactLink } from "./ContactLink.tsx";
import { PageLink } from "./PageLink.tsx";

graphql(`
  fragment ContactPoints on Listing {
    contactPoints {
      ...ContactLink
    }
    source {
      url
      title
    }
  }
`);

interface ContactPointsProps {
  readonly listing: ContactPointsFragment;
  readonly locale: Locale;
}

/** Every public way to reach the people who run it, in the order in which they gave them. */
export async function ContactPoints({ listing, locale }: ContactPointsProps) {
  const t = await getWords(locale, "profile");
  return (
    <Section title={t("contact.title")} icon="phone" id="contact">
      {listing.contactPoints.length > 0 ? (
        <ul className={styles.contacts}>
          {listing.contactPoints.map((contact) => (
            <li key={`${contact.channel} ${contact.value}`}>
              <ContactLink contact={contact} locale={locale} />
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {t("contact.none")}{" "}
          {listing.source.url ? (
            <>
              {t("contact.trySource")} <PageLink url={listing.source.url} title={listing.source.title} />
            </>
          ) : null}
        </p>
      )}
    </Section>
  );
}

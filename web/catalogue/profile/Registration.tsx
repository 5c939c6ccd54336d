import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ContactChannel, RegistrationFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { ContactLink } from "../contact/ContactLink.tsx";

graphql(`
  fragment Registration on Activity {
    registration
    contactPoints {
      ...ContactLink
    }
  }
`);

interface RegistrationProps {
  /** With the contacts through which the activity is reached, its own or those of its host. */
  readonly activity: RegistrationFragment;
  readonly locale: Locale;
}

/** The channels through which one signs up, the best first. */
const CHANNELS: Record<NonNullable<RegistrationFragment["registration"]>, readonly ContactChannel[]> = {
  NONE: [],
  IN_PERSON: [],
  LINK: ["BOOKING", "WEBSITE"],
  PHONE: ["PHONE"],
};

/** How one signs up, with the number or the page at hand. Nothing when nobody has said. */
export async function Registration({ activity: { registration, contactPoints }, locale }: RegistrationProps) {
  if (!registration) return null;
  const t = await getWords(locale, "activities");
  const contact = CHANNELS[registration]
    .map((wanted) => contactPoints.find(({ channel }) => channel === wanted))
    .find((found) => found !== undefined);
  return (
    <Section title={t("registration.title")} icon="booking" id="registration">
      <p>{t(`registration.${registration}`)}</p>
      {contact ? <ContactLink contact={contact} locale={locale} /> : null}
    </Section>
  );
}

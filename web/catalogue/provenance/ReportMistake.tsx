import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ReportMistakeFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Section } from "../../ui/Section.tsx";
import { ContactLink } from "../contact/ContactLink.tsx";
import { PageLink } from "../contact/PageLink.tsx";
import styles from "./Provenance.module.css";
import { mistakeLetter } from "./report.rules.ts";

graphql(`
  fragment ReportMistake on Listing {
    name {
      text
    }
    contactPoints {
      ...ContactLink
    }
    source {
      url
      title
    }
  }
`);

interface ReportMistakeProps {
  readonly listing: ReportMistakeFragment;
  /** Where this site takes corrections; null when its operator has named no address. */
  readonly feedbackEmail: string | null;
  readonly url: string;
  readonly locale: Locale;
}

/** Whom to tell that something is wrong. Never an address that nobody reads. */
export async function ReportMistake({ listing, feedbackEmail, url, locale }: ReportMistakeProps) {
  const t = await getWords(locale, "profile");
  const words = { subject: t("report.subject", { name: listing.name.text }), body: t("report.body", { url }) };
  const by = (wanted: string) => listing.contactPoints.find(({ channel }) => channel === wanted);
  const reachable = by("EMAIL") ?? by("PHONE") ?? listing.contactPoints[0];
  return (
    <Section title={t("report.title")} icon="flag" id="report">
      <div className={styles.report}>
        {feedbackEmail ? (
          <ButtonLink href={mistakeLetter(feedbackEmail, words)} icon="mail">
            {t("report.mail")}
          </ButtonLink>
        ) : (
          <>
            <p>{t(reachable ? "report.tellThem" : "report.tellSource")}</p>
            {reachable ? <ContactLink contact={reachable} locale={locale} /> : null}
            {!reachable && listing.source.url ? (
              <PageLink url={listing.source.url} title={listing.source.title} />
            ) : null}
          </>
        )}
      </div>
    </Section>
  );
}

import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ReportMistakeFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./Provenance.module.css";
import { mistakeLetter } from "./report.rules.ts";

graphql(`
  fragment ReportMistake on Listing {
    slug
    name {
      text
    }
  }
`);

interface ReportMistakeProps {
  readonly listing: ReportMistakeFragment;
  /** Where this site takes corrections by e-mail too; null when its operator has named no address. */
  readonly feedbackEmail: string | null;
  readonly url: string;
  readonly locale: Locale;
}

/** Something is wrong: one tap tells us, and an e-mail where somebody reads it. */
export async function ReportMistake({ listing, feedbackEmail, url, locale }: ReportMistakeProps) {
  const t = await getWords(locale, "profile");
  const words = { subject: t("report.subject", { name: listing.name.text }), body: t("report.body", { url }) };
  return (
    <Section title={t("report.title")} icon="flag" id="report">
      <div className={styles.report}>
        <ButtonLink href={paths.suggest(locale, listing.slug)} rel="nofollow">
          {(await getWords(locale, "suggest"))("tell")}
        </ButtonLink>
        {feedbackEmail ? <a href={mistakeLetter(feedbackEmail, words)}>{t("report.mail")}</a> : null}
      </div>
    </Section>
  );
}

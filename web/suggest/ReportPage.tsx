import type { FindReportedListingQuery } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { LocalText } from "../ui/LocalText.tsx";
import { ReportForm } from "./ReportForm.tsx";
import styles from "./Suggest.module.css";
import { reportWords } from "./suggest-words.ts";

interface ReportPageProps {
  readonly listing: NonNullable<FindReportedListingQuery["listing"]>;
  readonly challenge: string;
  readonly locale: Locale;
}

/** "This is wrong": about one listing, from anyone, in any language. */
export async function ReportPage({ listing, challenge, locale }: ReportPageProps) {
  const t = await getWords(locale, "suggest");
  return (
    <div className={`page ${styles.page}`}>
      <h1>{t("tell")}</h1>
      <p className={styles.about}>
        <a href={paths.listing(locale, listing)}>
          <LocalText text={listing.name} locale={locale} />
        </a>
      </p>
      <p>{t("intro")}</p>
      <ReportForm
        challenge={challenge}
        locale={locale}
        slug={listing.slug}
        words={await reportWords(locale, listing.isAddressWithheld)}
      />
    </div>
  );
}

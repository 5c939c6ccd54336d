import { KIND_ICONS } from "../../catalogue/icons.ts";
import type { ListingGap } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import styles from "./Report.module.css";
import type { StandingListings } from "./report.queries.ts";

interface StandingPageProps {
  readonly standing: StandingListings;
  readonly gap: ListingGap;
  readonly locale: Locale;
}

/** The listings behind a number of the report, each with the way to put it right. */
export async function StandingPage({ standing: { municipality, listed }, gap, locale }: StandingPageProps) {
  const t = await getWords(locale, "review");
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p>
          <a href={paths.desk.report(locale)}>{t("report.back")}</a>
        </p>
        <h1>{t("report.gap", { gap })}</h1>
        <p>
          <LocalText text={municipality.name} locale={locale} />
        </p>
      </header>
      <ul className={styles.listed}>
        {listed.map((listing) => (
          <li key={listing.id}>
            <Icon id={KIND_ICONS[listing.kind]} />
            <a href={paths.listing(locale, listing)}>
              <LocalText text={listing.name} locale={locale} />
            </a>
            <a href={paths.desk.listing(locale, listing.id)}>{t("history.edit")}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

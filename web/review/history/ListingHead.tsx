import { KIND_ICONS } from "../../catalogue/icons.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import styles from "./History.module.css";
import type { Tended } from "./history.queries.ts";

interface ListingHeadProps {
  readonly listing: Tended;
  readonly title: string;
  readonly locale: Locale;
}

/** Which listing a page of the desk is about, and where else it can be seen. */
export async function ListingHead({ listing, title, locale }: ListingHeadProps) {
  const t = await getWords(locale, "review");
  const kind = (await getWords(locale, "listing"))(`kinds.${listing.kind}`);
  return (
    <header className={styles.head}>
      <p className={styles.meta}>
        <Badge icon={KIND_ICONS[listing.kind]}>{kind}</Badge>
        <Badge icon="info">{t("listingState", { state: listing.state })}</Badge>
      </p>
      <h1>{title}</h1>
      <div className={styles.name}>
        {listing.name ? <LocalText text={listing.name} locale={locale} /> : t("unnamed")}
      </div>
      <p className={styles.links}>
        <a href={paths.desk.listing(locale, listing.id)}>{t("history.edit")}</a>
        {listing.listing ? <a href={paths.listing(locale, listing.listing)}>{t("openPage")}</a> : null}
      </p>
    </header>
  );
}

import { settings } from "../../env.ts";
import type { Locale } from "../../i18n/routing.ts";
import { TIME_ZONE } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { addDays, dateAt } from "../../wall-clock.ts";
import { contentFrom } from "../asking/content.queries.ts";
import { sourceLanguage } from "../content/texts.rules.ts";
import { EditingWords } from "../listing/EditingWords.tsx";
import styles from "../listing/Listing.module.css";
import { ListingEditor } from "../listing/ListingEditor.tsx";
import { SOON_WEEKS } from "../progress/completeness.rules.ts";
import { draftOf, type EditingData } from "./editing.queries.ts";
import { pageNames } from "./page-names.ts";
import { pageWords } from "./page-words.ts";

interface EditPageProps {
  readonly data: EditingData;
  readonly listing: NonNullable<EditingData["editableListing"]>;
  readonly account: string;
  readonly locale: Locale;
}

/** The page on which one listing is edited: the server brings what it is, the browser does the rest. */
export async function EditPage({ data, listing, account, locale }: EditPageProps) {
  const content = contentFrom(listing.content);
  const today = dateAt(new Date(), TIME_ZONE);
  const next = listing.listing?.nextOccurrences[0]?.date;
  const t = await getWords(locale, "editing");
  const suggest = await getWords(locale, "suggest");
  return (
    <EditingWords locale={locale} messages={await pageWords(locale)}>
      <p className={styles.withoutScript}>
        {t("needsScript")} <a href={paths.suggest(locale, listing.slug)}>{suggest("tell")}</a>
      </p>
      <ListingEditor
        start={{
          subject: listing.id,
          account,
          language: sourceLanguage(content.texts, locale),
          revision: listing.revision,
          content,
          draft: draftOf(data),
        }}
        names={await pageNames(data, locale)}
        locale={locale}
        today={today}
        tiles={settings().tiles}
        hasSomethingSoon={next !== undefined && next <= addDays(today, SOON_WEEKS * 7)}
        listingId={listing.id}
      />
    </EditingWords>
  );
}

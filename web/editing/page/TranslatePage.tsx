import { isLocale, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { contentFrom } from "../asking/content.queries.ts";
import { nameOf, sourceLanguage } from "../content/texts.rules.ts";
import { EditingWords } from "../listing/EditingWords.tsx";
import styles from "../listing/Listing.module.css";
import { TranslateEditor } from "../translating/TranslateEditor.tsx";
import { draftOf, type EditingData } from "./editing.queries.ts";
import { pageNames } from "./page-names.ts";
import { pageWords } from "./page-words.ts";

interface TranslatePageProps {
  readonly data: EditingData;
  readonly listing: NonNullable<EditingData["editableListing"]>;
  readonly account: string;
  readonly locale: Locale;
  /** As it stands in the address. */
  readonly into: string | undefined;
}

/** The texts of one listing, in another language. */
export async function TranslatePage({ data, listing, account, locale, into }: TranslatePageProps) {
  const t = await getWords(locale, "editing");
  const content = contentFrom(listing.content);
  const source = sourceLanguage(content.texts, locale);
  const first = isLocale(into) && into !== source ? into : locale === source ? (source === "sv" ? "fi" : "sv") : locale;
  const start = {
    subject: listing.id,
    account,
    language: source,
    revision: listing.revision,
    content,
    draft: draftOf(data),
  };
  return (
    <div className={styles.wide}>
      <header className={styles.head}>
        <h1>{t("translate.title")}</h1>
        <p>
          <a href={paths.desk.listing(locale, listing.id)}>
            <LocalText text={nameOf(content.texts, locale, source)} locale={locale} />
          </a>
        </p>
        <p>{t("translate.intro")}</p>
      </header>
      <EditingWords locale={locale} messages={await pageWords(locale)}>
        <TranslateEditor
          start={start}
          names={await pageNames(data, locale)}
          locale={locale}
          listingId={listing.id}
          into={first}
          hasMachine={data.site.translatesByMachine}
        />
      </EditingWords>
    </div>
  );
}

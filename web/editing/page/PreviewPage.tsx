import { isLocale, LANGUAGES, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/Notice.tsx";
import { contentFrom } from "../asking/content.queries.ts";
import form from "../form/Form.module.css";
import styles from "../listing/Listing.module.css";
import type { EditingData } from "./editing.queries.ts";
import { LivePreview } from "./LivePreview.tsx";
import { Preview } from "./Preview.tsx";
import { findPreview } from "./preview.queries.ts";

interface PreviewPageProps {
  readonly listing: NonNullable<EditingData["editableListing"]>;
  readonly account: string;
  readonly locale: Locale;
  /** The language of the drawn page, as it stands in the address. */
  readonly language: string | undefined;
}

/** The listing as residents see it, in any language of the interface. */
export async function PreviewPage({ listing, account, locale, language }: PreviewPageProps) {
  const t = await getWords(locale, "editing");
  const shown: Locale = isLocale(language) ? language : locale;
  const { data } = await findPreview(shown, listing.id, {});
  return (
    <div className={styles.wide}>
      <Notice tone="info" title={t("preview.title")}>
        <p>{t("preview.text")}</p>
      </Notice>
      <form className={styles.choose} action={paths.desk.preview(locale, listing.id)}>
        <div className={form.field}>
          <label className={form.label} htmlFor="preview-language">
            {t("preview.language")}
          </label>
          <select className={form.input} id="preview-language" name="in" defaultValue={shown}>
            {LANGUAGES.map(({ code, autonym }) => (
              <option key={code} value={code} lang={code}>
                {autonym}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className={form.button}>
          {t("preview.show")}
        </button>
        <a className={form.button} href={paths.desk.listing(locale, listing.id)}>
          {t("preview.back")}
        </a>
      </form>
      <div className={styles.preview}>
        <LivePreview listingId={listing.id} account={account} content={contentFrom(listing.content)} language={shown}>
          {data?.previewListing ? <Preview data={data} locale={shown} /> : <p>{t("preview.notThere")}</p>}
        </LivePreview>
      </div>
    </div>
  );
}

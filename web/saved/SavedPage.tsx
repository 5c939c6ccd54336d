import { ListingCard } from "../catalogue/ListingCard.tsx";
import { commaOf, type Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Notice } from "../ui/Notice.tsx";
import styles from "./Saved.module.css";
import { SavedShelves } from "./SavedShelves.tsx";
import { SaveShared } from "./SaveShared.tsx";
import { findShared, type SharedList } from "./saved.queries.ts";

interface SavedPageProps {
  /** The places of a link that somebody sent; none on one's own page. */
  readonly slugs: readonly string[];
  readonly locale: Locale;
}

/** What is kept on this device, and before it a list that somebody sent: that one needs no script and stores nothing. */
export async function SavedPage({ slugs, locale }: SavedPageProps) {
  const t = await getWords(locale, "saved");
  return (
    <div className={`page ${styles.saved}`}>
      <h1>{t("title")}</h1>
      {slugs.length > 0 ? <Shared list={await findShared(slugs, locale)} locale={locale} /> : null}
      <p>{t("intro")}</p>
      <noscript>
        <p>{t("withoutScript")}</p>
      </noscript>
      <SavedShelves locale={locale} />
      <p className="no-print">
        <ButtonLink href={paths.packs(locale)} icon="pin">
          {t("toPacks")}
        </ButtonLink>
      </p>
    </div>
  );
}

async function Shared({ list, locale }: { readonly list: SharedList; readonly locale: Locale }) {
  const t = await getWords(locale, "saved");
  const site = await getWords(locale, "site");
  const places = list.found.map((listing) => ({ path: paths.listing(locale, listing), name: listing.name.text }));
  return (
    <section className={styles.shared} aria-labelledby="shared">
      <h2 id="shared">{t("shared.title")}</h2>
      <p>{t("shared.text")}</p>
      {list.isAway ? <Notice tone="caution">{site("away.text")}</Notice> : null}
      {list.unknown.length > 0 ? (
        <Notice tone="caution">
          {t.rich("shared.unknown", { slugs: () => <bdi dir="ltr">{list.unknown.join(commaOf(locale))}</bdi> })}
        </Notice>
      ) : null}
      <ul className={styles.cards}>
        {list.found.map((listing) => (
          <li key={listing.slug}>
            <ListingCard listing={listing} locale={locale} />
          </li>
        ))}
      </ul>
      {places.length > 0 ? <SaveShared places={places} label={t("shared.save")} locale={locale} /> : null}
    </section>
  );
}

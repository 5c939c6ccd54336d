import { KIND_ICONS } from "../../catalogue/icons.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import button from "../../ui/Button.module.css";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "../listing/Listing.module.css";
import look from "./TendedListings.module.css";
import { PAGE_SIZE, type Tended } from "./tended-listings.queries.ts";
import { KINDS, STANDINGS, type TendedView, writeTended } from "./tended-listings.url.ts";

interface TendedListingsProps {
  readonly tended: Tended;
  readonly view: TendedView;
  readonly locale: Locale;
}

/** The listings of an officer's area, or all of them for a maintainer: found by name, by kind and by how they stand. */
export async function TendedListings({ tended: { nodes, totalCount }, view, locale }: TendedListingsProps) {
  const t = await getWords(locale, "tended");
  const review = await getWords(locale, "review");
  const here = (other: Partial<TendedView>) => paths.desk.listings(locale, writeTended({ ...view, ...other }));
  const isFiltered = view.search !== "" || view.kind !== null || view.standing !== null;
  return (
    <Section title={t("title")} icon="map" id="tended">
      <div className={look.stack}>
        <FilterForm view={view} locale={locale} />
        <p role="status">{t("count", { count: totalCount })}</p>
        {isFiltered ? (
          <p>
            <a className={styles.history} href={paths.desk.listings(locale)}>
              {review("queue.all")}
            </a>
          </p>
        ) : null}
        {nodes.length > 0 ? (
          <ul className={look.list}>
            {nodes.map((listing) => (
              <TendedItem key={listing.id} listing={listing} locale={locale} />
            ))}
          </ul>
        ) : null}
        {view.page > 1 || totalCount > view.page * PAGE_SIZE ? (
          <nav className={styles.actions} aria-label={review("queue.pages")}>
            {view.page > 1 ? <ButtonLink href={here({ page: 1 })}>{review("queue.firstPage")}</ButtonLink> : null}
            {totalCount > view.page * PAGE_SIZE ? (
              <ButtonLink href={here({ page: view.page + 1 })} icon="arrow">
                {review("queue.nextPage")}
              </ButtonLink>
            ) : null}
          </nav>
        ) : null}
      </div>
    </Section>
  );
}

/** A form that asks by the address: it works without scripts, and can be kept and sent on. */
async function FilterForm({ view, locale }: Pick<TendedListingsProps, "view" | "locale">) {
  const t = await getWords(locale, "tended");
  const word = await getWords(locale, "listing");
  return (
    <form method="get" className={look.filter}>
      <label>
        <span>{t("search")}</span>
        <input type="search" name="search" defaultValue={view.search} maxLength={100} dir="auto" />
      </label>
      <label>
        <span>{t("kind")}</span>
        <select name="kind" defaultValue={view.kind ?? ""}>
          <option value="">{t("any")}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {word(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("standing")}</span>
        <select name="standing" defaultValue={view.standing ?? ""}>
          <option value="">{t("any")}</option>
          {STANDINGS.map((standing) => (
            <option key={standing} value={standing}>
              {t("is", { standing })}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={`${button.button} ${button.main}`}>
        <Icon id="search" />
        <span>{t("show")}</span>
      </button>
    </form>
  );
}

interface TendedItemProps {
  readonly listing: Tended["nodes"][number];
  readonly locale: Locale;
}

async function TendedItem({ listing, locale }: TendedItemProps) {
  const t = await getWords(locale, "tended");
  const own = await getWords(locale, "editing");
  const word = await getWords(locale, "listing");
  const review = await getWords(locale, "review");
  const { id, kind, state, freshness, editorCount, name, municipality } = listing;
  return (
    <li>
      <h3 className={styles.name}>
        <a href={paths.desk.listing(locale, id)}>{name ? <LocalText text={name} locale={locale} /> : id}</a>
      </h3>
      <p className={styles.facts}>
        <Badge icon={KIND_ICONS[kind]}>{word(`kinds.${kind}`)}</Badge>
        {municipality ? (
          <Badge icon="pin">
            <LocalText text={municipality.name} locale={locale} />
          </Badge>
        ) : null}
        {state === "PUBLISHED" ? null : (
          <Badge icon="clock" tone="caution">
            {own("mine.state", { state })}
          </Badge>
        )}
        {freshness === "DUE" || freshness === "STALE" ? (
          <Badge icon="clock" tone="caution">
            {t("is", { standing: freshness })}
          </Badge>
        ) : null}
        <Badge icon="adults" tone={editorCount === 0 ? "caution" : "plain"}>
          {t("editors", { count: editorCount })}
        </Badge>
      </p>
      <p>
        <a className={styles.history} href={paths.desk.history(locale, id)}>
          {review("history.title")}
        </a>
      </p>
    </li>
  );
}

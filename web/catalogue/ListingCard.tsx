import { graphql } from "../graphql/generated/server/gql.ts";
import type { CardDayFragment, ListingCardFragment } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Badge } from "../ui/Badge.tsx";
import { Icon } from "../ui/Icon.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import { CardLanguages } from "./CardLanguages.tsx";
import { CardPhone } from "./CardPhone.tsx";
import { CardHours, type Openness } from "./hours/CardHours.tsx";
import { KIND_ICONS } from "./icons.ts";
import styles from "./ListingCard.module.css";

graphql(`
  fragment ListingCard on Listing {
    __typename
    slug
    kind
    name { text language direction }
    municipality { code name { text language direction } }
    isNational
    isAddressWithheld
    position { isApproximate }
    languages { language { tag autonym direction } mode }
    languageCount
    areLanguagesUnknown
    cost
    contactPoints { channel value }
    openingHours { state changesAt span { state closes } }
    freshness { state confirmedAt needsConfirmation sourceDate }
    isSynthetic
  }
`);

interface ListingCardProps {
  readonly listing: ListingCardFragment;
  readonly locale: Locale;
  /** Metres from where the reader is, when that was asked. */
  readonly distance?: number | null;
  /** Languages that the reader asked for: they are named first. */
  readonly asked?: readonly string[];
  /** How it stands to the time that the reader asked about, if she asked about one. */
  readonly openness?: Openness | null;
  /** The days that she asked about, when it was not "now". */
  readonly days?: readonly CardDayFragment[] | null;
  readonly heading?: "h3" | "h4";
}

async function ageOf(
  { state, confirmedAt, needsConfirmation, sourceDate }: ListingCardFragment["freshness"],
  locale: Locale,
) {
  const t = await getWords(locale, "listing");
  if (confirmedAt === null || needsConfirmation) {
    if (!needsConfirmation && state === "FRESH") return null;
    return sourceDate
      ? t("freshness.notConfirmedSource", { year: sourceDate.slice(0, 4) })
      : t("freshness.notConfirmed");
  }
  if (state === "FRESH") return null;
  const date = (await getFormats(locale)).dateTime(new Date(confirmedAt), { dateStyle: "medium" });
  return state === "STALE" ? t("freshness.old", { date }) : t("freshness.due", { date });
}

async function distanceWords(metres: number, locale: Locale) {
  const t = await getWords(locale, "listing");
  const number = (await getFormats(locale)).number(Math.max(1, Math.round(metres / 1000)));
  return t("distance.kilometres", { count: number });
}

/** One listing in a list: what it is, where, in which languages, and whether one can go there now. */
export async function ListingCard({
  listing,
  locale,
  distance,
  asked = [],
  openness = null,
  days = null,
  heading: Heading = "h3",
}: ListingCardProps) {
  const t = await getWords(locale, "listing");
  const age = await ageOf(listing.freshness, locale);
  const { municipality } = listing;
  return (
    <article className={styles.card}>
      <p className={styles.kind}>
        <Icon id={KIND_ICONS[listing.kind]} />
        <span>{t(`kinds.${listing.kind}`)}</span>
      </p>
      <Heading className={styles.name}>
        <a href={paths.listing(locale, listing)}>
          <LocalText text={listing.name} locale={locale} />
        </a>
      </Heading>
      <CardLanguages listing={listing} t={t} asked={asked} />
      <p className={styles.facts}>
        {municipality ? (
          <Badge icon="pin">
            <LocalText text={municipality.name} locale={locale} />
            {distance ? ` · ${await distanceWords(distance, locale)}` : null}
          </Badge>
        ) : listing.isNational ? (
          <Badge icon="flag">{t("place.national")}</Badge>
        ) : null}
        {listing.isAddressWithheld ? <Badge icon="lock">{t("place.withheld")}</Badge> : null}
        {listing.position?.isApproximate ? <Badge icon="pin-approximate">{t("place.approximate")}</Badge> : null}
        <CardHours listing={listing} openness={openness} days={days} locale={locale} />
        {listing.cost ? (
          <Badge icon={listing.cost === "FREE" ? "free" : "euro"}>{t(`cost.${listing.cost}`)}</Badge>
        ) : null}
        {age ? (
          <Badge icon="info" tone="caution">
            {age}
          </Badge>
        ) : null}
        {listing.isSynthetic ? (
          <Badge icon="warning" tone="problem">
            {t("synthetic")}
          </Badge>
        ) : null}
      </p>
      <CardPhone contactPoints={listing.contactPoints} locale={locale} />
    </article>
  );
}

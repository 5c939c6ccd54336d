import { serviceIcon } from "../catalogue/icons.ts";
import { OccurrenceState } from "../catalogue/occurrences/OccurrenceState.tsx";
import { OccurrenceTime } from "../catalogue/occurrences/OccurrenceTime.tsx";
import { isDoubtful } from "../catalogue/provenance/freshness.rules.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { OccurrenceCardFragment } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Badge } from "../ui/Badge.tsx";
import { Icon } from "../ui/Icon.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import styles from "./OccurrenceCard.module.css";
import { SpokenHere } from "./SpokenHere.tsx";

graphql(`
  fragment OccurrenceCard on Occurrence {
    startTime
    endTime
    ...OccurrenceState
    activity {
      __typename
      slug
      name { text language direction }
      category { id name { text language direction } }
      cost
      isChildWelcome
      attendance
      ...SpokenHere
      freshness { state confirmedAt needsConfirmation }
      isSynthetic
      municipality { name { text language direction } }
      host {
        __typename
        slug
        name { text language direction }
        municipality { name { text language direction } }
        isAddressWithheld
      }
    }
  }
`);

interface OccurrenceCardProps {
  readonly occurrence: OccurrenceCardFragment;
  readonly locale: Locale;
  /** Metres from where the reader is, when that was asked. */
  readonly distance?: number | null;
  readonly asked: readonly string[];
  /** When none of the page is confirmed that is said once, above. */
  readonly isDoubtSaid: boolean;
}

/** One time at which something is held: when, what, where, in which languages, and whether it is as planned. */
export async function OccurrenceCard({ occurrence, locale, distance, asked, isDoubtSaid }: OccurrenceCardProps) {
  const t = await getWords(locale, "activities");
  const listing = await getWords(locale, "listing");
  const { date, startTime, endTime, activity, state } = occurrence;
  const { category, host, attendance } = activity;
  const time = <OccurrenceTime date={date} startTime={startTime} endTime={endTime} locale={locale} />;
  const name = <LocalText text={activity.name} locale={locale} />;
  const isOff = state === "CANCELLED";
  return (
    <article className={styles.card}>
      <p className={styles.time}>{isOff ? <s>{time}</s> : time}</p>
      <div className={styles.body}>
        <p className={styles.kind}>
          <Icon id={serviceIcon(category.id)} />
          <LocalText text={category.name} locale={locale} />
        </p>
        <h4 className={styles.name}>
          <a href={paths.listing(locale, activity)}>{isOff ? <s>{name}</s> : name}</a>
        </h4>
        <OccurrenceState occurrence={occurrence} locale={locale} />
        <Where activity={activity} distance={distance ?? null} locale={locale} />
        <SpokenHere activity={activity} asked={asked} locale={locale} />
        <p className={styles.facts}>
          {activity.cost ? (
            <Badge icon={activity.cost === "FREE" ? "free" : "euro"}>{listing(`cost.${activity.cost}`)}</Badge>
          ) : null}
          {activity.isChildWelcome ? <Badge icon="pram">{listing("childWelcome")}</Badge> : null}
          {attendance.includes("ONLINE") ? <Badge icon="digital-help">{listing("attendance.ONLINE")}</Badge> : null}
          {host.isAddressWithheld ? <Badge icon="lock">{listing("place.withheld")}</Badge> : null}
          {isDoubtful(activity.freshness) && !isDoubtSaid ? (
            <Badge icon="info" tone="caution">
              {t("unconfirmedOne")}
            </Badge>
          ) : null}
          {activity.isSynthetic ? (
            <Badge icon="warning" tone="problem">
              {listing("synthetic")}
            </Badge>
          ) : null}
        </p>
      </div>
    </article>
  );
}

interface WhereProps {
  readonly activity: OccurrenceCardFragment["activity"];
  readonly distance: number | null;
  readonly locale: Locale;
}

/** At whose place, and in which municipality; how far, when the reader has said where she is. */
async function Where({ activity: { host, municipality: own }, distance, locale }: WhereProps) {
  const listing = await getWords(locale, "listing");
  const municipality = own ?? host.municipality;
  const formats = await getFormats(locale);
  const kilometres = distance === null ? null : formats.number(Math.max(1, Math.round(distance / 1000)));
  return (
    <p className={styles.where}>
      <Icon id="pin" />
      <span>
        <a href={paths.listing(locale, host)}>
          <LocalText text={host.name} locale={locale} />
        </a>
        {municipality ? (
          <>
            {" · "}
            <LocalText text={municipality.name} locale={locale} />
          </>
        ) : null}
        {kilometres === null ? null : ` · ${listing("distance.kilometres", { count: kilometres })}`}
      </span>
    </p>
  );
}

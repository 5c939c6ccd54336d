import { contactHref } from "../catalogue/channels/channel.rules.ts";
import { groupNumber, spokenNumber } from "../catalogue/channels/phone.rules.ts";
import { periodInForce } from "../catalogue/hours/calendar.rules.ts";
import { writeDay, writeShortTime, writeSpan } from "../catalogue/hours/clock.rules.ts";
import { SaidText } from "../catalogue/hours/SaidText.tsx";
import { mergeWeek } from "../catalogue/hours/week.rules.ts";
import { datesWords, hoursWords, weekdaysWords } from "../catalogue/hours/words.rules.ts";
import { KIND_ICONS } from "../catalogue/icons.ts";
import { certaintyOf } from "../catalogue/provenance/freshness.rules.ts";
import type { PackEntryFragment } from "../graphql/generated/server/graphql.ts";
import { paths } from "../paths.ts";
import { Badge } from "../ui/Badge.tsx";
import { Icon } from "../ui/Icon.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import styles from "./Pack.module.css";
import type { Numbered } from "./pack.rules.ts";
import { exceptionsAhead } from "./pack-hours.rules.ts";
import type { PackWords } from "./pack-words.ts";
import { SpokenLanguages } from "./SpokenLanguages.tsx";

interface EntryProps {
  readonly entry: PackEntryFragment;
  readonly words: PackWords;
}

interface PackEntryProps {
  readonly numbered: Numbered<PackEntryFragment>;
  readonly words: PackWords;
}

/** One listing in a few lines: what a person with no network needs for going there or calling. */
export function PackEntry({ numbered: { number, entry }, words }: PackEntryProps) {
  const { locale, listing: t } = words;
  return (
    <li className={styles.entry} id={entry.slug} value={number}>
      <h3>
        <span className={styles.number}>{number}</span>{" "}
        <a href={paths.listing(locale, entry)}>
          <LocalText text={entry.name} locale={locale} />
        </a>
      </h3>
      <p className={styles.badges}>
        <Badge icon={KIND_ICONS[entry.kind]}>{t(`kinds.${entry.kind}`)}</Badge>
        {entry.cost ? <Badge icon={entry.cost === "FREE" ? "free" : "euro"}>{t(`cost.${entry.cost}`)}</Badge> : null}
        <Certainty entry={entry} words={words} />
        {entry.isSynthetic ? (
          <Badge icon="warning" tone="problem">
            {t("synthetic")}
          </Badge>
        ) : null}
      </p>
      <SpokenLanguages listing={entry} words={words} />
      <Hours entry={entry} words={words} />
      <Phones entry={entry} />
      <Address entry={entry} words={words} />
      <NextTimes entry={entry} words={words} />
    </li>
  );
}

/** How sure it is, where that is more or less than usual. */
function Certainty({ entry, words: { profile: t } }: EntryProps) {
  const certainty = certaintyOf(entry.freshness);
  if (certainty === "sourced") return null;
  const isConfirmed = certainty === "confirmed";
  return (
    <Badge icon={isConfirmed ? "check" : "clock"} tone={isConfirmed ? "good" : "caution"}>
      {t(`freshness.badge.${certainty}`)}
    </Badge>
  );
}

/** The week in words. Whether it is open now a page that was kept could not know, so it is never said here. */
function Hours({ entry: { kind, openingHours: hours }, words: { locale, profile: t } }: EntryProps) {
  const day = hours.days[0]?.date;
  const base = hours.isKnown && day ? periodInForce(hours.periods, day) : null;
  if (!base && !hours.note) {
    // An activity has times instead, and says so below.
    return kind === "ACTIVITY" ? null : (
      <p className={styles.line}>
        <Icon id="clock" /> {t("hours.unknown")}
      </p>
    );
  }
  const speech = { t, locale };
  const ranges = base ? mergeWeek(base.spans) : [];
  const changes = day ? exceptionsAhead(hours.periods, day) : [];
  return (
    <div className={styles.line}>
      <Icon id="clock" />
      <div>
        {ranges.map(({ first, last, spans }) => (
          <p key={first}>
            <SaidText phrase={[weekdaysWords(first, last, speech), " "]} />
            <SaidText phrase={hoursWords({ spans, weekday: first }, speech)} />
          </p>
        ))}
        {changes.map(({ key, weekday, spans, ...dates }) => (
          <p key={key}>
            <SaidText phrase={[datesWords(dates.from, dates.to, day ?? "", speech) ?? "", ": "]} />
            <SaidText phrase={hoursWords({ spans, weekday }, speech)} />
          </p>
        ))}
        {hours.note ? (
          <p>
            <LocalText text={hours.note} locale={locale} />
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Phones({ entry: { contactPoints } }: Pick<EntryProps, "entry">) {
  return contactPoints.map(({ channel, value }) => {
    const href = channel === "PHONE" ? contactHref(channel, value) : null;
    return href === null ? null : (
      <p key={value} className={styles.line}>
        <Icon id="phone" />
        <a className={styles.phone} href={href}>
          <bdi dir="ltr" aria-hidden="true">
            {groupNumber(value)}
          </bdi>
          <span className="unseen">{spokenNumber(value)}</span>
        </a>
      </p>
    );
  });
}

function Address({ entry: { address, isAddressWithheld }, words: { listing: t } }: EntryProps) {
  if (isAddressWithheld) {
    return (
      <p className={styles.line}>
        <Icon id="lock" /> {t("place.withheld")}
      </p>
    );
  }
  if (!address?.street) return null;
  const written = [address.street, [address.postalCode, address.locality].filter(Boolean).join(" ")];
  return (
    <p className={styles.line}>
      <Icon id="pin" />
      <Ltr>{written.filter(Boolean).join(", ")}</Ltr>
    </p>
  );
}

function NextTimes({ entry: { kind, nextOccurrences }, words: { locale, activities: t } }: EntryProps) {
  if (kind !== "ACTIVITY") return null;
  if (nextOccurrences.length === 0) {
    return (
      <p className={styles.line}>
        <Icon id="calendar" /> {t("dates.none")}
      </p>
    );
  }
  return (
    <div className={styles.line}>
      <Icon id="calendar" />
      <ul className={styles.times}>
        {nextOccurrences.map(({ date, originalDate, startTime, endTime, state }) => {
          const hours = startTime
            ? endTime
              ? writeSpan({ opens: startTime, closes: endTime }, locale)
              : writeShortTime(startTime, locale)
            : null;
          const when = (
            <>
              {writeDay(date, locale)} {hours ? <Ltr>{hours}</Ltr> : null}
            </>
          );
          return (
            <li key={originalDate}>
              {state === "CANCELLED" ? <s>{when}</s> : when}
              {state === "AS_PLANNED" ? null : ` ${t(state === "CANCELLED" ? "cancelled" : "moved")}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

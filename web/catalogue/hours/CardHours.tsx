import { graphql } from "../../graphql/generated/server/gql.ts";
import type { CardDayFragment, ListingCardFragment } from "../../graphql/generated/server/graphql.ts";
import { type Locale, TIME_ZONE } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { timeAt } from "../../wall-clock.ts";
import { isolate, writeDay, writeShortTime } from "./clock.rules.ts";
import { SaidText } from "./SaidText.tsx";
import { hoursWords } from "./words.rules.ts";

graphql(`
  fragment CardDay on OpeningDay {
    date
    weekday
    isKnown
    spans {
      opens
      closes
      endsNextDay
      state
    }
  }
`);

/** How a listing stands to the time that a reader asked about. */
export type Openness = "OPEN" | "BY_APPOINTMENT" | "UNKNOWN" | "CLOSED";

interface CardHoursProps {
  readonly listing: Pick<ListingCardFragment, "__typename" | "openingHours">;
  readonly openness: Openness | null;
  readonly days: readonly CardDayFragment[] | null;
  readonly locale: Locale;
}

/** On a card: whether it is open now or, for another time that was asked about, the hours of that day. */
export async function CardHours({ listing, openness, days, locale }: CardHoursProps) {
  const t = await getWords(locale, "listing");
  if (openness === "UNKNOWN") {
    return (
      <Badge icon="phone" tone="caution">
        {t("open.UNKNOWN")}
      </Badge>
    );
  }
  const known = days?.filter(({ isKnown }) => isKnown) ?? [];
  if (known.length > 0) return known.map((day) => <CardDay key={day.date} day={day} locale={locale} />);
  if (openness === "OPEN" && listing.__typename === "Activity") {
    return (
      <Badge icon="check" tone="good">
        {t("open.ON")}
      </Badge>
    );
  }
  return <CardState hours={listing.openingHours} locale={locale} />;
}

async function CardDay({ day, locale }: { readonly day: CardDayFragment; readonly locale: Locale }) {
  const t = await getWords(locale, "profile");
  const isOpen = day.spans.some(({ state }) => state === "OPEN" || state === "SELF_SERVICE");
  return (
    <Badge icon={isOpen ? "check" : "clock"} tone={isOpen ? "good" : "plain"}>
      {`${writeDay(day.date, locale)}: `}
      <SaidText phrase={hoursWords(day, { t, locale })} />
    </Badge>
  );
}

async function CardState({
  hours,
  locale,
}: {
  readonly hours: ListingCardFragment["openingHours"];
  readonly locale: Locale;
}) {
  const { state, changesAt, span } = hours;
  if (state === "UNKNOWN") return null;
  const t = await getWords(locale, "listing");
  const write = (time: string) => isolate(writeShortTime(time, locale), locale);
  const time = changesAt ? write(timeAt(new Date(changesAt), TIME_ZONE)) : null;
  const isOpen = state === "OPEN";
  if (!isOpen && span?.state === "PHONE_ONLY") {
    return (
      <span className="live">
        <Badge icon="phone">{t("open.PHONE_UNTIL", { time: write(span.closes) })}</Badge>
      </span>
    );
  }
  const hasTime = (isOpen || state === "OPENS_LATER_TODAY") && time !== null;
  return (
    <span className="live">
      <Badge icon={isOpen ? "check" : "clock"} tone={isOpen || state === "OPENS_LATER_TODAY" ? "good" : "plain"}>
        {hasTime ? t(isOpen ? "open.OPEN_UNTIL" : "open.OPENS_AT", { time }) : t(`open.${state}`)}
      </Badge>
    </span>
  );
}

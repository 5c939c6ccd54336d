import type { ReactNode } from "react";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OfferDetailsFragment } from "../../graphql/generated/server/graphql.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { groupNumber } from "../contact/phone.rules.ts";
import { weekdayName } from "../hours/week.rules.ts";
import { MODE_ICONS } from "../icons.ts";
import { getTerms } from "../terms.ts";
import styles from "./Languages.module.css";

graphql(`
  fragment OfferDetails on LanguageOffer {
    mode
    weekdays
    byAppointment
    confirmedAt
    note {
      text
      language
      direction
    }
    service {
      id
      name {
        text
        language
        direction
      }
    }
    contactPoint {
      channel
      value
    }
    activity {
      __typename
      slug
      name {
        text
        language
        direction
      }
    }
  }
`);

interface OfferDetailsProps {
  readonly offer: OfferDetailsFragment;
  readonly locale: Locale;
}

/** One way in which a language is served: how, when, and where it holds if not everywhere. */
export async function OfferDetails({ offer, locale }: OfferDetailsProps) {
  const t = await getWords(locale, "profile");
  const listing = await getWords(locale, "listing");
  return (
    <div className={styles.offer}>
      <Badge icon={offer.mode ? MODE_ICONS[offer.mode] : "info"}>
        {offer.mode ? listing(`modes.${offer.mode}`) : t("languages.modeUnknown")}
      </Badge>
      <ul className={styles.details}>
        {(await detailsOf(offer, locale)).map(([name, detail]) => (
          <li key={name}>{detail}</li>
        ))}
      </ul>
    </div>
  );
}

/** Where and when the offer holds, if not always and everywhere; each named, for React. */
async function detailsOf(offer: OfferDetailsFragment, locale: Locale): Promise<(readonly [string, ReactNode])[]> {
  const t = await getWords(locale, "profile");
  const formats = await getFormats(locale);
  const terms = await getTerms(locale);
  const { activity, contactPoint, service, note, weekdays, byAppointment, confirmedAt } = offer;
  const days = weekdays.map((weekday) => weekdayName(weekday, formattingTag(locale)));
  const details: [string, ReactNode][] = [];
  if (days.length > 0) details.push(["days", t("languages.days", { days: formats.list(days) })]);
  if (byAppointment) details.push(["byAppointment", t("languages.byAppointment")]);
  if (service)
    details.push([
      "service",
      t.rich("languages.onlyService", { service: () => <LocalText text={terms.service(service)} locale={locale} /> }),
    ]);
  if (contactPoint)
    details.push([
      "contact",
      t.rich("languages.onlyContact", { contact: () => <Ltr>{groupNumber(contactPoint.value)}</Ltr> }),
    ]);
  if (activity)
    details.push([
      "activity",
      t.rich("languages.inActivity", { activity: () => <ActivityLink activity={activity} locale={locale} /> }),
    ]);
  if (note) details.push(["note", <LocalText key="note" text={note} locale={locale} />]);
  if (confirmedAt)
    details.push([
      "confirmed",
      t("languages.confirmed", { date: formats.dateTime(new Date(confirmedAt), { dateStyle: "long" }) }),
    ]);
  return details;
}

function ActivityLink({
  activity,
  locale,
}: {
  readonly activity: NonNullable<OfferDetailsFragment["activity"]>;
  readonly locale: Locale;
}) {
  return (
    <a href={paths.listing(locale, activity)}>
      <LocalText text={activity.name} locale={locale} />
    </a>
  );
}

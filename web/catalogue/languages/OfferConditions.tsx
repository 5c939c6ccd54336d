import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OfferConditionsFragment } from "../../graphql/generated/server/graphql.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { groupNumber } from "../channels/phone.rules.ts";
import { weekdayName } from "../hours/week.rules.ts";
import { LanguageActivities } from "./LanguageActivities.tsx";
import styles from "./Languages.module.css";

graphql(`
  fragment OfferConditions on LanguageOffer {
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
      ...LanguageActivity
    }
  }
`);

interface OfferConditionsProps {
  readonly offer: OfferConditionsFragment;
  readonly locale: Locale;
}

/** When and where a language is served, if not always and everywhere. */
export async function OfferConditions({ offer, locale }: OfferConditionsProps) {
  const t = await getWords(locale, "profile");
  const formats = await getFormats(locale);
  const { activity, contactPoint, service, note, byAppointment, confirmedAt } = offer;
  const days = offer.weekdays.map((weekday) => weekdayName(weekday, formattingTag(locale)));
  return (
    <ul className={styles.details}>
      {days.length > 0 ? <li>{t("languages.days", { days: formats.list(days) })}</li> : null}
      {byAppointment ? <li>{t("languages.byAppointment")}</li> : null}
      {service ? (
        <li>
          {t.rich("languages.onlyService", {
            service: () => <LocalText text={service.name} locale={locale} />,
          })}
        </li>
      ) : null}
      {contactPoint ? (
        <li>{t.rich("languages.onlyContact", { contact: () => <Ltr>{groupNumber(contactPoint.value)}</Ltr> })}</li>
      ) : null}
      {activity ? (
        <li>
          <LanguageActivities activities={[activity]} isAlsoServed={false} locale={locale} />
        </li>
      ) : null}
      {note ? (
        <li>
          <LocalText text={note} locale={locale} />
        </li>
      ) : null}
      {confirmedAt ? (
        <li>{t("languages.confirmed", { date: formats.dateTime(new Date(confirmedAt), { dateStyle: "long" }) })}</li>
      ) : null}
    </ul>
  );
}

import type { ReactNode } from "react";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OrganisationProfileFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { AskFirst } from "../contact/AskFirst.tsx";
import { ContactPoints } from "../contact/ContactPoints.tsx";
import { Whereabouts } from "../contact/Whereabouts.tsx";
import { Facts } from "../facts/Facts.tsx";
import { OpeningHours } from "../hours/OpeningHours.tsx";
import { Languages } from "../languages/Languages.tsx";
import { Activities } from "./Activities.tsx";
import { BodyNote } from "./BodyNote.tsx";
import { Places } from "./Places.tsx";
import styles from "./Profile.module.css";
import { ProfileHeader } from "./ProfileHeader.tsx";
import { type ProfileSetting, Trust } from "./Trust.tsx";

graphql(`
  fragment OrganisationProfile on Organisation {
    slug
    isListed
    ...BodyNote
    ...ProfileHeader
    ...Languages
    openingHours {
      ...OpeningHours
    }
    ...ContactPoints
    ...Whereabouts
    ...Facts
    places(first: $first, after: $places) {
      ...Places
    }
    activities(first: $first, after: $activities) {
      ...Activities
    }
    ...Trust
  }
`);

interface OrganisationProfileProps {
  readonly organisation: OrganisationProfileFragment;
  readonly setting: ProfileSetting;
  readonly map: ReactNode;
  /** What one can do with this page. */
  readonly actions: ReactNode;
  /** What readers ask about such places. */
  readonly questions: ReactNode;
  readonly locale: Locale;
}

/** An organisation and all it offers. */
export async function OrganisationProfile({
  organisation,
  setting,
  map,
  actions,
  questions,
  locale,
}: OrganisationProfileProps) {
  const t = await getWords(locale, "profile");
  const { openingHours: hours, isListed } = organisation;
  // Few organisations keep a door open: of those without hours nothing need be said.
  const hasHours = hours.isKnown || hours.note;
  return (
    <article className={`page ${styles.profile}`}>
      <ProfileHeader listing={organisation} url={setting.url} actions={actions} locale={locale} />
      <div className={styles.sections}>
        <div className={styles.first}>
          <BodyNote body={organisation} locale={locale} />
          {isListed ? <Languages listing={organisation} locale={locale} /> : <p>{t("onlyOperator")}</p>}
        </div>
        <div className={styles.visit}>
          <ContactPoints listing={organisation} locale={locale} />
          {hasHours ? (
            <OpeningHours
              hours={hours}
              ask={<AskFirst contactPoints={organisation.contactPoints} locale={locale} />}
              now={setting.now}
              locale={locale}
            />
          ) : null}
          <Whereabouts listing={organisation} country={setting.country} map={map} locale={locale} />
        </div>
        <div className={styles.rest}>
          <Places places={organisation.places} path={setting.path} isFirst={setting.isFirstPlaces} locale={locale} />
          <Activities
            title={t("activities.ofOrganisation")}
            activities={organisation.activities}
            ofSlug={organisation.slug}
            path={setting.path}
            isFirst={setting.isFirstActivities}
            locale={locale}
          />
          {isListed ? <Facts listing={organisation} locale={locale} /> : null}
          {questions}
          <Trust listing={organisation} setting={setting} locale={locale} />
          <p className="no-print">
            <a href={paths.desk.claim(locale, organisation.slug)}>{(await getWords(locale, "claims"))("link")}</a>
          </p>
        </div>
      </div>
    </article>
  );
}

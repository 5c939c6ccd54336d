import type { ReactNode } from "react";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { PlaceProfileFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { AskFirst } from "../contact/AskFirst.tsx";
import { ContactPoints } from "../contact/ContactPoints.tsx";
import { Whereabouts } from "../contact/Whereabouts.tsx";
import { Facts } from "../facts/Facts.tsx";
import { OnlinePlace } from "../facts/OnlinePlace.tsx";
import { OpeningHours } from "../hours/OpeningHours.tsx";
import { Languages } from "../languages/Languages.tsx";
import { Activities } from "./Activities.tsx";
import { Operators } from "./Operators.tsx";
import styles from "./Profile.module.css";
import { ProfileHeader } from "./ProfileHeader.tsx";
import { type ProfileSetting, Trust } from "./Trust.tsx";

graphql(`
  fragment PlaceProfile on Place {
    slug
    ...ProfileHeader
    ...Languages
    openingHours {
      ...OpeningHours
    }
    online {
      ...OnlinePlace
    }
    ...ContactPoints
    ...Whereabouts
    ...Facts
    operators {
      ...Operator
    }
    activities(first: $first, after: $activities) {
      ...Activities
    }
    ...Trust
  }
`);

interface PlaceProfileProps {
  readonly place: PlaceProfileFragment;
  readonly setting: ProfileSetting;
  readonly map: ReactNode;
  /** What one can do with this page. */
  readonly actions: ReactNode;
  /** What readers ask about such places. */
  readonly questions: ReactNode;
  readonly locale: Locale;
}

/** A place in full, in the order in which people need it: languages, when, how to reach it, the rest. */
export async function PlaceProfile({ place, setting, map, actions, questions, locale }: PlaceProfileProps) {
  const t = await getWords(locale, "profile");
  return (
    <article className={`page ${styles.profile}`}>
      <ProfileHeader listing={place} url={setting.url} actions={actions} locale={locale} />
      <div className={styles.sections}>
        <div className={styles.first}>
          <Languages listing={place} locale={locale} />
        </div>
        <div className={styles.visit}>
          <OpeningHours
            hours={place.openingHours}
            ask={<AskFirst contactPoints={place.contactPoints} locale={locale} />}
            now={setting.now}
            locale={locale}
          />
          <OnlinePlace online={place.online} locale={locale} />
          <ContactPoints listing={place} locale={locale} />
          <Whereabouts listing={place} country={setting.country} map={map} locale={locale} />
        </div>
        <div className={styles.rest}>
          <Facts listing={place} locale={locale} />
          <Operators operators={place.operators} locale={locale} />
          <Activities
            title={t("activities.here")}
            activities={place.activities}
            ofSlug={place.slug}
            path={setting.path}
            isFirst={setting.isFirstActivities}
            locale={locale}
          />
          {questions}
          <Trust listing={place} setting={setting} locale={locale} />
        </div>
      </div>
    </article>
  );
}

import type { ReactNode } from "react";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ActivityProfileFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { ContactPoints } from "../contact/ContactPoints.tsx";
import { Whereabouts } from "../contact/Whereabouts.tsx";
import { Facts } from "../facts/Facts.tsx";
import { Languages } from "../languages/Languages.tsx";
import { ActivityStatus } from "./ActivityStatus.tsx";
import { ActivityWhen } from "./ActivityWhen.tsx";
import { hasPlace } from "./activity.rules.ts";
import { ListingLink } from "./ListingLink.tsx";
import styles from "./Profile.module.css";
import { ProfileHeader } from "./ProfileHeader.tsx";
import { Registration } from "./Registration.tsx";
import { type ProfileSetting, Trust } from "./Trust.tsx";

graphql(`
  fragment ActivityProfile on Activity {
    ...ProfileHeader
    ...Languages
    status
    ...ActivityWhen
    ...Registration
    organiser {
      ...ListingLink
    }
    host {
      ...ListingLink
      ...ContactPoints
      ...Whereabouts
    }
    ...ContactPoints
    ...Whereabouts
    ...Facts
    ...Trust
  }
`);

interface ActivityProfileProps {
  readonly activity: ActivityProfileFragment;
  readonly setting: ProfileSetting;
  readonly map: ReactNode;
  /** What one can do with this page. */
  readonly actions: ReactNode;
  /** What readers ask about such places. */
  readonly questions: ReactNode;
  readonly locale: Locale;
}

/** Something that goes on: in which languages, when, with whom, where. */
export async function ActivityProfile({ activity, setting, map, actions, questions, locale }: ActivityProfileProps) {
  const t = await getWords(locale, "profile");
  const words = await getWords(locale, "activities");
  const { host, organiser } = activity;
  // An activity without contacts of its own is reached through those who hold it.
  const contactPoints = activity.contactPoints.length > 0 ? activity.contactPoints : host.contactPoints;
  const reachable = { ...activity, contactPoints };
  return (
    <article className={`page ${styles.profile}`}>
      <ProfileHeader listing={activity} url={setting.url} actions={actions} locale={locale} />
      <ActivityStatus status={activity.status} locale={locale} />
      <div className={styles.sections}>
        <div className={styles.first}>
          <Languages listing={activity} locale={locale} />
        </div>
        <div className={styles.visit}>
          <ActivityWhen activity={activity} locale={locale} />
          <Registration activity={reachable} locale={locale} />
          <Section title={t("host.title")} icon="organisation" id="host">
            <ListingLink listing={host} locale={locale} />
          </Section>
          {organiser ? (
            <Section title={words("organiser")} icon="organisation" id="organiser">
              <ListingLink listing={organiser} locale={locale} />
            </Section>
          ) : null}
          <ContactPoints listing={reachable} locale={locale} />
          <Whereabouts
            listing={hasPlace(activity) ? activity : host}
            country={setting.country}
            map={map}
            locale={locale}
          />
        </div>
        <div className={styles.rest}>
          <Facts listing={activity} locale={locale} />
          {questions}
          <Trust listing={reachable} setting={setting} locale={locale} />
        </div>
      </div>
    </article>
  );
}

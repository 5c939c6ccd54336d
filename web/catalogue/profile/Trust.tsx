import { graphql } from "../../graphql/generated/server/gql.ts";
import type { TrustFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { Freshness } from "../provenance/Freshness.tsx";
import { ReportMistake } from "../provenance/ReportMistake.tsx";
import { SourceNote } from "../provenance/SourceNote.tsx";
import styles from "./Profile.module.css";

graphql(`
  fragment Trust on Listing {
    ...Freshness
    ...SourceNote
    ...ReportMistake
  }
`);

/** What a profile must be told about the moment, the site and its own address. */
export interface ProfileSetting {
  readonly now: Date;
  readonly country: string;
  readonly feedbackEmail: string | null;
  /** The address of this page on this site, and in full. */
  readonly path: string;
  readonly url: string;
  readonly isFirstPlaces: boolean;
  readonly isFirstActivities: boolean;
}

interface TrustProps {
  readonly listing: TrustFragment;
  readonly setting: ProfileSetting;
  readonly locale: Locale;
}

/** How far to trust what stands above, where it comes from, and whom to tell when it is wrong. */
export function Trust({ listing, setting, locale }: TrustProps) {
  return (
    <>
      <Freshness listing={listing} locale={locale} />
      <div className={`${styles.source} no-print`}>
        <SourceNote listing={listing} locale={locale} />
        <ReportMistake listing={listing} feedbackEmail={setting.feedbackEmail} url={setting.url} locale={locale} />
      </div>
    </>
  );
}

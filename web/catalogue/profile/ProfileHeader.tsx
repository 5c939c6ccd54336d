import type { ReactNode } from "react";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ProfileHeaderFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { KIND_ICONS } from "../icons.ts";
import { FreshnessBadge } from "../provenance/FreshnessBadge.tsx";
import { LocalisedText } from "../texts/LocalisedText.tsx";
import { LocalName } from "./LocalName.tsx";
import styles from "./Profile.module.css";

graphql(`
  fragment ProfileHeader on Listing {
    kind
    isSynthetic
    name {
      ...LocalisedText
    }
    description {
      ...LocalisedText
    }
    descriptions {
      ...LocalisedText
    }
    ...LocalName
    ...Freshness
  }
`);

interface ProfileHeaderProps {
  readonly listing: ProfileHeaderFragment;
  /** The full address of this page, for paper. */
  readonly url: string;
  readonly actions: ReactNode;
  readonly locale: Locale;
}

/** What it is: its kind, its name here and in the languages of the country, what it does. */
export async function ProfileHeader({ listing, url, actions, locale }: ProfileHeaderProps) {
  const t = await getWords(locale, "profile");
  const word = await getWords(locale, "listing");
  return (
    <header className={styles.header}>
      <div className={styles.kind}>
        <Badge icon={KIND_ICONS[listing.kind]}>{word(`kinds.${listing.kind}`)}</Badge>
        <FreshnessBadge freshness={listing.freshness} locale={locale} />
      </div>
      <div className={styles.names}>
        <h1>
          <LocalText text={listing.name} locale={locale} />
        </h1>
        <LocalName listing={listing} locale={locale} />
      </div>
      {listing.isSynthetic ? <Notice tone="caution">{t("synthetic")}</Notice> : null}
      {listing.description ? (
        <div data-say="">
          <LocalisedText text={listing.description} versions={listing.descriptions} locale={locale} />
        </div>
      ) : null}
      {actions}
      <p className={styles.onPaper}>
        {t("printedFrom")} <bdi dir="ltr">{url}</bdi>
      </p>
    </header>
  );
}

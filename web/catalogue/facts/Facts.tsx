import { graphql } from "../../graphql/generated/server/gql.ts";
import type { FactsFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Section } from "../../ui/Section.tsx";
import { ATTENDANCE_ICONS } from "../icons.ts";
import { Accessibility } from "./Accessibility.tsx";
import { AreaServed } from "./AreaServed.tsx";
import { Conditions } from "./Conditions.tsx";
import { Cost } from "./Cost.tsx";
import { Fact } from "./Fact.tsx";
import styles from "./Facts.module.css";
import { ServiceList } from "./ServiceList.tsx";
import { TargetGroups } from "./TargetGroups.tsx";

graphql(`
  fragment Facts on Listing {
    attendance
    isChildWelcome
    ...ServiceList
    ...TargetGroups
    ...Conditions
    ...Cost
    ...AreaServed
    ...Accessibility
  }
`);

interface FactsProps {
  readonly listing: FactsFragment;
  readonly locale: Locale;
}

/** What one should know before going: what help there is, for whom, what it costs, how one takes part. */
export async function Facts({ listing, locale }: FactsProps) {
  const t = await getWords(locale, "profile");
  const word = await getWords(locale, "listing");
  const { attendance, isChildWelcome } = listing;
  return (
    <Section title={t("facts.title")} icon="info" id="facts">
      <dl className={styles.facts}>
        <ServiceList listing={listing} locale={locale} />
        <TargetGroups listing={listing} locale={locale} />
        {isChildWelcome == null ? null : (
          <Fact title={t("facts.children")}>
            <Badge icon="children">{t("facts.childrenAre", { welcome: isChildWelcome ? "yes" : "no" })}</Badge>
          </Fact>
        )}
        <Conditions listing={listing} locale={locale} />
        <Cost listing={listing} locale={locale} />
        {attendance.length > 0 ? (
          <Fact title={t("facts.attendance")}>
            {attendance.map((way) => (
              <Badge key={way} icon={ATTENDANCE_ICONS[way]}>
                {word(`attendance.${way}`)}
              </Badge>
            ))}
          </Fact>
        ) : null}
        <AreaServed listing={listing} locale={locale} />
        <Accessibility listing={listing} locale={locale} />
      </dl>
    </Section>
  );
}

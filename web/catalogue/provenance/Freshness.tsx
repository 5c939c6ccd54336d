import { graphql } from "../../graphql/generated/server/gql.ts";
import type { FreshnessFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { isDoubtful, readPartialDate } from "./freshness.rules.ts";

graphql(`
  fragment Freshness on Listing {
    freshness {
      state
      confirmedAt
      confirmedBy
      needsConfirmation
      sourceDate
      confirmEveryMonths
    }
    contactPoints {
      channel
    }
  }
`);

interface FreshnessProps {
  readonly listing: FreshnessFragment;
  readonly locale: Locale;
}

/** Who last said that this is right, and when; or that nobody did, and what to do about it. */
export async function Freshness({ listing, locale }: FreshnessProps) {
  const t = await getWords(locale, "profile");
  const { freshness, contactPoints } = listing;
  const hasPhone = contactPoints.some((contact) => contact.channel === "PHONE");
  const sentences = [
    ...(freshness.confirmedAt
      ? await confirmation(freshness, freshness.confirmedAt, locale)
      : await origin(freshness, locale)),
    ...(isDoubtful(freshness) ? [t(hasPhone ? "freshness.callFirst" : "freshness.askFirst")] : []),
  ];
  return (
    <Section title={t("freshness.title")} icon="check" id="freshness">
      <p>{sentences.join(" ")}</p>
    </Section>
  );
}

async function confirmation(
  { state, confirmedBy, confirmEveryMonths }: FreshnessFragment["freshness"],
  confirmedAt: string,
  locale: Locale,
) {
  const t = await getWords(locale, "profile");
  const date = (await getFormats(locale)).dateTime(new Date(confirmedAt), { dateStyle: "long" });
  const said = t("freshness.confirmed", { date, by: confirmedBy ?? "UNKNOWN" });
  if (state === "FRESH") return [said];
  // What they have promised themselves says more than "some time ago".
  if (confirmEveryMonths) return [said, t("freshness.overdue", { months: `m${confirmEveryMonths}` })];
  return [said, t(state === "DUE" ? "freshness.isDue" : "freshness.isStale")];
}

async function origin({ sourceDate, needsConfirmation }: FreshnessFragment["freshness"], locale: Locale) {
  const t = await getWords(locale, "profile");
  const read = sourceDate ? readPartialDate(sourceDate) : null;
  const date = read ? (await getFormats(locale)).dateTime(read.date, read.format) : sourceDate;
  return [
    ...(needsConfirmation ? [t("freshness.notConfirmed")] : []),
    date ? t("freshness.sourceFrom", { date }) : t("freshness.noSourceDate"),
  ];
}

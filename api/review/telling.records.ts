/** Who is told of a change by letter. The letters are queued in the transaction of the change. */
import { isSame } from "../audit/canonical-json.rules.ts";
import { queueLetter } from "../letters/letter.records.ts";
import { sourceLanguageOf } from "./content/content-changes.rules.ts";
import type { Database } from "./content/listing-content.records.ts";
import type { ListingContent } from "./content/listing-content.ts";
import type { ListingFacts } from "./listing.policy.ts";
import type { Asking } from "./review.ts";

/** The best name for a letter in a language. */
export function nameIn({ texts }: ListingContent, locale: string): string {
  const names = texts.filter(({ field }) => field === "name");
  const wanted = [locale.split("-")[0], sourceLanguageOf({ texts })];
  const name = wanted.flatMap((language) => names.find((text) => text.language === language) ?? [])[0] ?? names[0];
  return name?.text ?? "";
}

export const listingUrl = (url: string, locale: string, id: string): string => `${url}/${locale}/desk/listings/${id}`;
export const submissionUrl = (url: string, locale: string, id: string): string => `${url}/${locale}/desk/review/${id}`;

const PATHS = {
  ORGANISATION: "organisations",
  MEETING_PLACE: "places",
  GUIDANCE_POINT: "places",
  ACTIVITY: "activities",
};
export const publicUrl = (url: string, locale: string, kind: ListingContent["kind"], slug: string): string =>
  `${url}/${locale}/${PATHS[kind]}/${slug}`;

interface Recipient {
  readonly id: string;
  readonly email: string;
  readonly locale: string;
}

const who = { id: true, email: true, locale: true } as const;

export async function editorsOf(database: Database, organisationIds: readonly string[]): Promise<Recipient[]> {
  return database.account.findMany({
    where: {
      state: "ACTIVE",
      memberships: { some: { endedAt: null, role: "EDITOR", organisationId: { in: [...organisationIds] } } },
    },
    select: who,
  });
}

export async function officersOf(database: Database, municipalityCode: string | null): Promise<Recipient[]> {
  if (municipalityCode === null) return [];
  const inside = { municipalities: { some: { code: municipalityCode } } };
  return database.account.findMany({
    where: {
      state: "ACTIVE",
      memberships: {
        some: {
          endedAt: null,
          role: "OFFICER",
          OR: [{ municipalityCode }, { region: inside }, { wellbeingCounty: inside }],
        },
      },
    },
    select: who,
  });
}

/**
 * A wrong number sends people to a stranger, and a stolen account could do it quietly. So everyone who looks after the
 * listing hears of it, whoever of them did it: its editors, those of the organisations that it had before, its officers.
 */
export async function tellContactsChanged(
  writer: Database,
  { site }: Asking,
  change: { before: ListingContent; after: ListingContent; facts: readonly ListingFacts[] },
): Promise<void> {
  const { before, after, facts } = change;
  if (isSame(before.contacts, after.contacts)) return;
  const [listing] = facts;
  if (!listing) return;
  const editors = await editorsOf(writer, [...new Set(facts.flatMap(({ organisationIds }) => organisationIds))]);
  const officers = await officersOf(writer, listing.municipalityCode);
  const all = new Map([...editors, ...officers].map((recipient) => [recipient.email, recipient]));
  for (const { email, locale } of all.values()) {
    const url = listingUrl(site.url, locale, listing.id);
    await queueLetter(writer, {
      kind: "contacts-changed",
      recipient: email,
      locale,
      facts: { listing: nameIn(after, locale), url },
    });
  }
}

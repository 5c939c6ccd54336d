/** What of a listing decides who may do what to it. */

import type { Database } from "./content/listing-content.records.ts";
import type { ListingContent } from "./content/listing-content.ts";
import type { ListingFacts } from "./listing.policy.ts";

/** An activity stands where its host stands, and belongs to whoever runs the host or arranges it. */
export async function factsOf(database: Database, id: string, content: ListingContent): Promise<ListingFacts> {
  const { kind, activity, place, operators } = content;
  if (kind === "ORGANISATION") return { id, municipalityCode: place.municipality, organisationIds: [id] };
  if (activity === null) return { id, municipalityCode: place.municipality, organisationIds: operators };
  const host = await database.listing.findUnique({
    where: { id: activity.host },
    select: {
      kind: true,
      municipalityCode: true,
      place: { select: { operations: { select: { organisationId: true } } } },
    },
  });
  const organisationIds = [
    ...(activity.organiser === null ? [] : [activity.organiser]),
    ...(host?.kind === "ORGANISATION" ? [activity.host] : []),
    ...(host?.place?.operations.map(({ organisationId }) => organisationId) ?? []),
  ];
  return { id, municipalityCode: host?.municipalityCode ?? null, organisationIds };
}

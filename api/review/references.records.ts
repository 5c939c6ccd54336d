/** Whether the other listings that a listing names are there, and are what they are named as. */
import type { ListingKind } from "../catalogue/published.ts";
import type { FieldProblem } from "../refusals.ts";
import type { Database } from "./content/listing-content.records.ts";
import type { ListingContent } from "./content/listing-content.ts";

interface Reference {
  readonly path: string;
  readonly id: string;
  readonly kinds: readonly ListingKind[];
}

const HOSTS: readonly ListingKind[] = ["ORGANISATION", "MEETING_PLACE", "GUIDANCE_POINT"];

function referencesIn({ operators, activity }: ListingContent): Reference[] {
  const runners = operators.map((id): Reference => ({ path: "changes.operators", id, kinds: ["ORGANISATION"] }));
  if (activity === null) return runners;
  const { host, organiser } = activity;
  const arrangers: Reference[] =
    organiser === null ? [] : [{ path: "changes.activity.organiser", id: organiser, kinds: ["ORGANISATION"] }];
  return [...runners, { path: "changes.activity.host", id: host, kinds: HOSTS }, ...arrangers];
}

/** Only what is new is looked at: what stood there before was right when it was written. */
export async function checkReferences(
  database: Database,
  before: ListingContent | null,
  after: ListingContent,
): Promise<FieldProblem[]> {
  const old = new Set(before ? referencesIn(before).map(({ path, id }) => `${path} ${id}`) : []);
  const fresh = referencesIn(after).filter(({ path, id }) => !old.has(`${path} ${id}`));
  if (fresh.length === 0) return [];
  const found = await database.listing.findMany({
    where: { id: { in: fresh.map(({ id }) => id) }, state: { notIn: ["WITHDRAWN", "MERGED"] } },
    select: { id: true, kind: true },
  });
  const kindOf = new Map(found.map(({ id, kind }) => [id, kind]));
  return fresh.flatMap(({ path, id, kinds }): FieldProblem[] => {
    const kind = kindOf.get(id);
    return kind && kinds.includes(kind) ? [] : [{ path, code: "UNKNOWN_VALUE", value: id }];
  });
}

/** Writes down that somebody responsible said that a listing is right. */

import type { ConfirmationWay, ConfirmedBy, Prisma, PrismaClient } from "@kotokartta/prisma";
import { refusalFor } from "../accounts/account.policy.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { writeAudit } from "../audit/audit.records.ts";
import type { Deed } from "../audit/audit.rules.ts";
import { NotAllowed, NotFound } from "../refusals.ts";
import { saveConfirmation } from "../review/confirmation.records.ts";
import { actingRole, type ListingFacts, mayEdit } from "../review/listing.policy.ts";

/** What the audit trail keeps of it. */
export const confirmed = (id: string, actor: ConfirmedBy, actorId: string | null, way: ConfirmationWay): Deed => ({
  actor,
  actorId,
  act: "CONFIRM",
  subjectType: "Listing",
  subjectId: id,
  details: { way },
});

const operators = { select: { operations: { select: { organisationId: true } } } } as const;
const FACTS = {
  id: true,
  municipalityCode: true,
  organisation: { select: { listingId: true } },
  place: operators,
  activity: {
    select: { hostId: true, organiserId: true, host: { select: { municipalityCode: true, place: operators } } },
  },
} as const satisfies Prisma.ListingSelect;

type FactsRow = Prisma.ListingGetPayload<{ select: typeof FACTS }>;

const operatorsOf = (place: FactsRow["place"]) => place?.operations.map(({ organisationId }) => organisationId) ?? [];

/** Whose a listing is, and where it stands. */
function factsOf({ id, municipalityCode, organisation, place, activity }: FactsRow): ListingFacts {
  const organisationIds = [
    ...(organisation ? [id] : []),
    ...operatorsOf(place),
    ...(activity ? [activity.hostId, ...operatorsOf(activity.host.place)] : []),
    ...(activity?.organiserId ? [activity.organiserId] : []),
  ];
  return { id, municipalityCode: activity ? activity.host.municipalityCode : municipalityCode, organisationIds };
}

/** All of them or none: she sees on one page what she says. Gives back the role in which each was confirmed. */
export async function confirmAtDesk(
  database: PrismaClient,
  viewer: Viewer,
  listingIds: readonly string[],
  now: Date,
): Promise<Map<string, ConfirmedBy>> {
  return database.$transaction(async (writer) => {
    const rows = await writer.listing.findMany({
      where: { id: { in: [...listingIds] }, state: "PUBLISHED" },
      select: FACTS,
    });
    const roles = new Map<string, ConfirmedBy>();
    for (const listing of rows.map(factsOf)) {
      const role = actingRole(viewer, listing);
      if (role === "ANYONE" || !mayEdit(viewer, listing)) throw refusalFor(viewer);
      roles.set(listing.id, role);
    }
    if (listingIds.some((id) => !roles.has(id)))
      throw viewer.account ? new NotFound("Listing") : new NotAllowed("SIGN_IN_NEEDED");
    const accountId = viewer.account?.id ?? null;
    for (const confirmedBy of new Set(roles.values())) {
      const ids = [...roles].flatMap(([id, role]) => (role === confirmedBy ? id : []));
      await saveConfirmation(writer, ids, { way: "DESK", confirmedBy, accountId, now });
    }
    for (const [id, role] of roles) await writeAudit(writer, confirmed(id, role, accountId, "DESK"));
    return roles;
  });
}

/** How often an organisation wants to be asked: a change of its listing like any other, so it goes through the one door. */

import type { PrismaClient } from "@kotokartta/prisma";
import { refusalFor } from "../accounts/account.policy.ts";
import { NotAllowed, NotFound } from "../refusals.ts";
import { lockListing } from "../review/content/listing-content.records.ts";
import { contentOf } from "../review/content/listing-content.rules.ts";
import { factsOf } from "../review/facts.records.ts";
import { mayEdit } from "../review/listing.policy.ts";
import type { Asking } from "../review/review.ts";
import { submitInside } from "../review/submit.records.ts";
import { inOneGo } from "../review/transaction.records.ts";

export async function saveRhythm(
  database: PrismaClient,
  asking: Asking,
  { organisationId, months }: { readonly organisationId: string; readonly months: number },
): Promise<void> {
  const { viewer } = asking;
  await inOneGo(database, async (writer) => {
    const rows = await lockListing(writer, organisationId);
    const content = rows && contentOf(rows);
    if (!content?.organisation) throw viewer.account ? new NotFound("Organisation") : new NotAllowed("SIGN_IN_NEEDED");
    // An outsider's wish would wait for an officer; how often somebody is asked is not an outsider's to wish.
    if (!mayEdit(viewer, await factsOf(writer, organisationId, content))) throw refusalFor(viewer);
    if (content.organisation.confirmEveryMonths === months) return;
    const changes = { organisation: { ...content.organisation, confirmEveryMonths: months } };
    const command = {
      act: "CHANGE",
      listingId: organisationId,
      baseRevision: null,
      wish: { changes },
      reason: null,
    } as const;
    await submitInside(writer, asking, command);
  });
}

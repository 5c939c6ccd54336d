/** Keeps that somebody responsible said that a listing is right. Who may say so, and by which way, is the caller's. */
import type { ConfirmationWay, ConfirmedBy, Prisma } from "@kotokartta/prisma";

type Writer = Prisma.TransactionClient;

export interface Confirming {
  readonly way: ConfirmationWay;
  readonly confirmedBy: ConfirmedBy;
  readonly accountId: string | null;
  readonly now: Date;
}

/** A later word is never replaced by an earlier one, whichever arrives first. */
export async function saveConfirmation(
  writer: Writer,
  listingIds: readonly string[],
  { way, confirmedBy, accountId, now }: Confirming,
): Promise<void> {
  await writer.listing.updateMany({
    where: { id: { in: [...listingIds] }, OR: [{ confirmedAt: null }, { confirmedAt: { lt: now } }] },
    data: { confirmedAt: now, confirmedBy },
  });
  await writer.confirmation.createMany({
    data: listingIds.map((listingId) => ({ listingId, way, confirmedBy, accountId, confirmedAt: now })),
  });
}

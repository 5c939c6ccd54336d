/** Takes a changed address back, for whoever reads the letters of the old one. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import { InvalidInput, NotFound } from "../../refusals.ts";
import { BY_ITSELF, noteAccount } from "../account-audit.records.ts";
import { hashOfUndo, undoEndsAt } from "./address-change.rules.ts";

const refuse = (code: "USED" | "EXPIRED" | "NOT_POSSIBLE_NOW") => new InvalidInput([{ path: "key", code }]);

/**
 * Frightened by the letter, she may have tried to sign in with the old address first, and so have made an account there.
 * An account in which nothing was done gives way; any other is somebody's.
 */
async function makeRoom(writer: Prisma.TransactionClient, email: string, accountId: string): Promise<void> {
  const other = await writer.account.findUnique({
    where: { email },
    include: { _count: { select: { memberships: true, claims: true, passkeys: true, drafts: true } } },
  });
  if (other === null || other.id === accountId) return;
  const submissions = await writer.submission.count({ where: { authorId: other.id } });
  if (submissions + Object.values(other._count).reduce((sum, count) => sum + count, 0) > 0)
    throw refuse("NOT_POSSIBLE_NOW");
  await writer.account.delete({ where: { id: other.id } });
}

/**
 * The old address again. Every session is over, passkeys that came since are gone, and so are the links of later changes:
 * whoever made them shall not use them.
 * @throws NotFound, InvalidInput
 */
export async function takeAddressBack(database: PrismaClient, key: string, now: Date): Promise<void> {
  await database.$transaction(async (writer) => {
    const undoHash = hashOfUndo(key);
    await writer.$queryRaw`SELECT 1 FROM address_change WHERE undo_hash = ${undoHash} FOR UPDATE`;
    const change = await writer.addressChange.findUnique({ where: { undoHash } });
    if (change?.usedAt == null) throw new NotFound("AddressChange");
    if (change.undoneAt !== null) throw refuse("USED");
    if (undoEndsAt(change.usedAt) <= now) throw refuse("EXPIRED");
    const { accountId, oldEmail, usedAt, createdAt } = change;
    await makeRoom(writer, oldEmail, accountId);
    await writer.account.update({ where: { id: accountId }, data: { email: oldEmail, updatedAt: now } });
    await writer.session.deleteMany({ where: { userId: accountId } });
    await writer.passkey.deleteMany({ where: { userId: accountId, createdAt: { gte: createdAt } } });
    await writer.addressChange.updateMany({
      where: { accountId, usedAt: { gte: usedAt }, undoneAt: null },
      data: { undoneAt: now },
    });
    await writer.addressChange.deleteMany({ where: { accountId, usedAt: null } });
    await noteAccount(writer, "TAKE_ADDRESS_BACK", accountId, BY_ITSELF);
  });
}

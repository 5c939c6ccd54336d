/** Erases an account and what is about its holder. What she wrote in listings stays, without her. */
import { createHash } from "node:crypto";
import type { PrismaClient } from "@kotokartta/prisma";
import type { AccountHolder } from "./unused-accounts.records.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url");

export async function eraseAccount(database: PrismaClient, { id, email }: AccountHolder): Promise<void> {
  await database.$transaction(async (writer) => {
    await writer.erasure.create({ data: { accountIdHash: hash(id), emailHash: hash(email) } });
    await writer.letter.deleteMany({ where: { recipient: email } });
    await writer.invitation.deleteMany({ where: { email } });
    await writer.signInChallenge.deleteMany({ where: { email } });
    await writer.idempotentAnswer.deleteMany({ where: { owner: id } });
    await writer.submission.updateMany({ where: { contactEmail: email }, data: { contactEmail: null } });
    await writer.submission.updateMany({ where: { authorId: id }, data: { authorId: null } });
    await writer.submission.updateMany({ where: { decidedById: id }, data: { decidedById: null } });
    await writer.revision.updateMany({ where: { authorId: id }, data: { authorId: null } });
    await writer.confirmation.updateMany({ where: { accountId: id }, data: { accountId: null } });
    await writer.reminder.updateMany({ where: { accountId: id }, data: { accountId: null } });
    await writer.claim.updateMany({ where: { decidedById: id }, data: { decidedById: null } });
    await writer.invitation.updateMany({ where: { invitedById: id }, data: { invitedById: null } });
    await writer.membership.updateMany({ where: { grantedById: id }, data: { grantedById: null } });
    await writer.membership.updateMany({ where: { endedById: id }, data: { endedById: null } });
    // Sessions, passkeys, roles, drafts and claims of its own go with it.
    await writer.account.delete({ where: { id } });
  });
}

/** What the audit trail keeps of claims. */
import type { Prisma } from "@kotokartta/prisma";
import type { Viewer } from "../accounts/viewer.ts";
import { writeAudit } from "../audit/audit.records.ts";

interface Subject {
  readonly id: string;
  readonly organisationId: string;
  readonly method: string;
}

type ClaimAct = "CLAIM" | "GRANT_CLAIM" | "REFUSE_CLAIM" | "RECALL_CLAIM" | "PRINT_CLAIM_LETTER";

/** By whom: the claimant herself, who is nobody yet where the claim is about, or whoever decides. */
export interface Doer {
  readonly actor: "ANYONE" | "OFFICER" | "MAINTAINER";
  readonly actorId: string | null;
}

export const decider = (viewer: Viewer): Doer => ({
  actor: viewer.isMaintainer ? "MAINTAINER" : "OFFICER",
  actorId: viewer.account?.id ?? null,
});

/** Called last in a transaction, as writeAudit asks. */
export const noteClaim = (writer: Prisma.TransactionClient, act: ClaimAct, claim: Subject, doer: Doer): Promise<void> =>
  writeAudit(writer, {
    ...doer,
    act,
    subjectType: "Claim",
    subjectId: claim.id,
    details: { organisation: claim.organisationId, method: claim.method },
  });

/**
 * What the audit trail keeps of accounts and roles: numbers and codes, and never an address. Once an account is erased
 * its number means nothing; that somebody had a role, and until when, stays.
 */
import type { Prisma } from "@kotokartta/prisma";
import { writeAudit } from "../audit/audit.records.ts";
import type { Deed } from "../audit/audit.rules.ts";
import type { RoleColumns } from "./scope.records.ts";
import type { ActingRole, Viewer } from "./viewer.ts";

type Writer = Prisma.TransactionClient;

type AccountAct =
  | "GIVE_ROLE"
  | "END_ROLE"
  | "LEAVE_ROLE"
  | "CLOSE_ACCOUNT"
  | "OPEN_ACCOUNT"
  | "REMOVE_PASSKEYS"
  | "CHANGE_ADDRESS"
  | "TAKE_ADDRESS_BACK"
  | "ERASE_ACCOUNT";
type InvitationAct = "INVITE" | "WITHDRAW_INVITATION" | "DECLINE_INVITATION";

export type Doer = Pick<Deed, "actor" | "actorId">;

/** Nobody asked: a job did it, or the command of whoever runs the service. */
export const BY_ITSELF: Doer = { actor: "SYSTEM", actorId: null };

const widestRole = (viewer: Viewer): ActingRole => {
  if (viewer.isMaintainer) return "MAINTAINER";
  if (viewer.municipalityCodes.size > 0) return "OFFICER";
  return viewer.organisationIds.size > 0 ? "EDITOR" : "ANYONE";
};

export const doerOf = (viewer: Viewer): Doer => ({ actor: widestRole(viewer), actorId: viewer.account?.id ?? null });

/** What a role is of, without what it is not of. */
export const toldOf = (of: RoleColumns): Record<string, string> => ({
  role: of.role,
  ...(of.organisationId === null ? {} : { organisation: of.organisationId }),
  ...(of.municipalityCode === null ? {} : { municipality: of.municipalityCode }),
  ...(of.regionCode === null ? {} : { region: of.regionCode }),
  ...(of.wellbeingCountyCode === null ? {} : { county: of.wellbeingCountyCode }),
});

/** Called last in a transaction, as writeAudit asks; and so is noteInvitation. */
export const noteAccount = (
  writer: Writer,
  act: AccountAct,
  accountId: string,
  doer: Doer,
  details: Deed["details"] = {},
): Promise<void> => writeAudit(writer, { ...doer, act, subjectType: "Account", subjectId: accountId, details });

export const noteInvitation = (
  writer: Writer,
  act: InvitationAct,
  invitation: RoleColumns & { readonly id: string },
  doer: Doer,
): Promise<void> =>
  writeAudit(writer, {
    ...doer,
    act,
    subjectType: "Invitation",
    subjectId: invitation.id,
    details: toldOf(invitation),
  });

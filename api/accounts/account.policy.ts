/** Who may do what to accounts and roles. */
import { NotAllowed } from "../refusals.ts";
import type { Viewer, ViewerAccount } from "./viewer.ts";

/** Her own account: everyone who is signed in and not disabled, also before she has a role. */
export function ownAccount(viewer: Viewer): ViewerAccount {
  if (viewer.account === null) throw new NotAllowed("SIGN_IN_NEEDED");
  if (viewer.account.state === "DISABLED") throw new NotAllowed("ACCOUNT_DISABLED");
  return viewer.account;
}

/** The refusal that says most: what would have to change for her to be allowed. */
export function refusalFor(viewer: Viewer): NotAllowed {
  if (viewer.account === null) return new NotAllowed("SIGN_IN_NEEDED");
  if (viewer.account.state === "DISABLED") return new NotAllowed("ACCOUNT_DISABLED");
  if (viewer.account.state === "PENDING") return new NotAllowed("ACCOUNT_PENDING");
  return new NotAllowed(viewer.isPasskeyMissing ? "PASSKEY_NEEDED" : "NOT_YOURS");
}

/** Letters open an account: where they go is changed by who holds the passkey, when her role counts only with one. */
export const mayChangeAddress = (account: { readonly isTrusted: boolean }, isStrong: boolean): boolean =>
  isStrong || !account.isTrusted;

/**
 * Whoever has a role that counts only with a passkey adds and removes passkeys only in a session that was opened with
 * one; her first she adds after the letter. Otherwise the letter box would be all that guards such a role.
 */
export const mayChangePasskeys = (
  account: { readonly isTrusted: boolean; readonly count: number },
  isStrong: boolean,
): boolean => isStrong || !account.isTrusted || account.count === 0;

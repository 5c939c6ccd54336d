/** Who may do what to accounts and roles. */
import { NotAllowed } from "../refusals.ts";
import type { Viewer, ViewerAccount } from "./viewer.ts";

/** Her own account: everyone who is signed in and not disabled, also before she has a role. */
export function ownAccount(viewer: Viewer): ViewerAccount {
  if (viewer.account === null) throw new NotAllowed("SIGN_IN_NEEDED");
  if (viewer.account.state === "DISABLED") throw new NotAllowed("ACCOUNT_DISABLED");
  return viewer.account;
}

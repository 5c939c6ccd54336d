/** Who may let a machine translate. */
import type { Viewer } from "../accounts/viewer.ts";
import { NotAllowed } from "../refusals.ts";

/** Whoever looks after listings: an editor, an officer, a maintainer. A service that costs money is not for everyone. */
export function translatorFor(viewer: Viewer): void {
  if (viewer.account === null) throw new NotAllowed("SIGN_IN_NEEDED");
  if (viewer.account.state === "DISABLED") throw new NotAllowed("ACCOUNT_DISABLED");
  const hasRole = viewer.isMaintainer || viewer.municipalityCodes.size > 0 || viewer.organisationIds.size > 0;
  if (hasRole) return;
  throw new NotAllowed(viewer.isPasskeyMissing ? "PASSKEY_NEEDED" : "ACCOUNT_PENDING");
}

/** Who may let a machine translate. */
import { refusalFor } from "../accounts/account.policy.ts";
import type { Viewer } from "../accounts/viewer.ts";

/** Whoever looks after listings: an editor, an officer, a maintainer. A service that costs money is not for everyone. */
export function translatorFor(viewer: Viewer): void {
  const hasRole = viewer.isMaintainer || viewer.municipalityCodes.size > 0 || viewer.organisationIds.size > 0;
  if (!hasRole) throw refusalFor(viewer);
}

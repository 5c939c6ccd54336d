/** Who may look at the service's own work. */
import { refusalFor } from "../accounts/account.policy.ts";
import type { Viewer } from "../accounts/viewer.ts";

/** Jobs, letters and links are a maintainer's business. */
export function asMaintainer(viewer: Viewer): void {
  if (!viewer.isMaintainer) throw refusalFor(viewer);
}

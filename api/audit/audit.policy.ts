/** Who may read the audit trail. */
import type { Viewer } from "../accounts/viewer.ts";

/** Maintainers, and nobody else. */
export const mayReadTrail = (viewer: Viewer): boolean => viewer.isMaintainer;

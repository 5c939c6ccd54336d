/** Who reads how the listings of a municipality stand. */
import type { Viewer } from "../accounts/viewer.ts";
import { isOfficerOf } from "../review/listing.policy.ts";

/** Its officers, who can do something about it, and maintainers. */
export const mayReadReport = (viewer: Viewer, municipalityCode: string): boolean =>
  viewer.isMaintainer || isOfficerOf(viewer, municipalityCode);

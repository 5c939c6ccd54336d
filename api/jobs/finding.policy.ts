/** Who looks at what was found in public listings: whoever may put it right. */
import type { Prisma } from "@kotokartta/prisma";
import { refusalFor } from "../accounts/account.policy.ts";
import type { Viewer } from "../accounts/viewer.ts";

/** Officers look after what stands in their area, an activity's being where its host stands; maintainers after all. */
export function findingsFor(viewer: Viewer): { readonly listing?: Prisma.ListingWhereInput } {
  if (viewer.isMaintainer) return {};
  if (viewer.municipalityCodes.size === 0) throw refusalFor(viewer);
  const municipalityCode = { in: [...viewer.municipalityCodes] };
  return {
    listing: {
      OR: [{ activity: null, municipalityCode }, { activity: { host: { municipalityCode } } }],
    },
  };
}

/** Who sees what looks like the same thing twice. */
import type { Viewer } from "../accounts/viewer.ts";

/** Maintainers, who alone make two listings one. */
export const maySeeDuplicates = (viewer: Viewer): boolean => viewer.isMaintainer;

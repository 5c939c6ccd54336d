/** Who may read the audit trail. */

/** Maintainers, and nobody else. */
export const mayReadTrail = (viewer: { readonly isMaintainer: boolean }): boolean => viewer.isMaintainer;

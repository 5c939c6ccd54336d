export function hasVoikko(): boolean;

/** Debian, as root: nothing then excuses a missing Voikko. */
export function mayInstallVoikko(): boolean;

export function ensureVoikko(): boolean;

export function countParts(words: readonly string[]): Map<string, number>;

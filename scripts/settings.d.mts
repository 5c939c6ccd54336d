export interface Setting {
  readonly name: string;
  readonly default: string;
  readonly meaning: string;
  /** What would pass, in words, for the refusal. */
  readonly expected: string;
  readonly accepts: (text: string) => boolean;
}

export const SETTINGS: readonly Setting[];

/** All settings by name, or one Error that names every wrong one. */
export function readSettings(environment?: Readonly<Record<string, string | undefined>>): Record<string, string>;

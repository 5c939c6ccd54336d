export const PSEUDO: readonly {
  readonly code: string;
  readonly autonym: string;
  readonly direction: string;
  readonly formatting: string;
}[];

export function startFourteenthLanguage(options: {
  readonly apiUrl: string;
}): Promise<{ readonly url: string; readonly stop: () => Promise<void> }>;

/** A file that was made, and of which version of the data. */
export interface KeptFile {
  readonly version: string;
  readonly body: string;
  readonly etag: string;
  readonly limits: readonly string[];
}

/** Phones ask for the same few calendars again and again; the data changes a few times a day. */
const MOST_KEPT = 64;
const LARGEST_KEPT = 512 * 1024;

const kept = new Map<string, KeptFile>();

export function keptFile(key: string, version: string): KeptFile | null {
  const file = kept.get(key);
  return file?.version === version ? file : null;
}

export function keepFile(key: string, file: KeptFile) {
  if (file.body.length > LARGEST_KEPT) return;
  kept.delete(key);
  kept.set(key, file);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

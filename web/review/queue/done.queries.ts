import type { Locale } from "../../i18n/routing.ts";
import { type Decided, readDone } from "./done.rules.ts";
import { findDecided } from "./queue.queries.ts";

/** What the address says was just decided; null when it says nothing, or it is not hers to know. */
export async function findDone(
  locale: Locale,
  asked: Readonly<Record<string, string | string[] | undefined>>,
): Promise<Decided | null> {
  const read = readDone(asked);
  const submission = read && (await findDecided(locale, read.was));
  return submission ? { act: read.act, submission } : null;
}

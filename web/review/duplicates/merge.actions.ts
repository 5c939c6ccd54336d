"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { DEFAULT_LOCALE, isLocale } from "../../i18n/routing.ts";
import { paths } from "../../paths.ts";
import { mergeListings } from "./duplicates.queries.ts";

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Two become one: the one that she chose stays. */
export async function merge(form: FormData): Promise<void> {
  const written = textOf(form, "locale");
  const locale = isLocale(written) ? written : DEFAULT_LOCALE;
  const [one, other, intoId] = [textOf(form, "one"), textOf(form, "other"), textOf(form, "stays")];
  const listingId = intoId === one ? other : one;
  const idempotencyKey = textOf(form, "key") || randomUUID();
  const outcome = intoId ? await mergeListings(locale, { listingId, intoId, idempotencyKey }) : "REASON_NEEDED";
  redirect(paths.desk.duplicates(locale, outcome === "DONE" ? "done=merge" : `problem=${outcome}`));
}

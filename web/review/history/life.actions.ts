"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../../i18n/routing.ts";
import { paths } from "../../paths.ts";
import type { Outcome } from "../outcome.rules.ts";
import { doToListing, pauseListing, restoreRevision } from "./life.queries.ts";
import { LIFE_ACTS, type LifeState } from "./life-acts.rules.ts";

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

const localeIn = (form: FormData): Locale => {
  const locale = textOf(form, "locale");
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
};

/** The form's own key: pressing twice is pressing once. */
const keyOf = (form: FormData): string => textOf(form, "key") || randomUUID();

/** Pauses, closes, takes away, shows again. */
export async function live(_: LifeState, form: FormData): Promise<LifeState> {
  const [locale, listingId, reason] = [localeIn(form), textOf(form, "listingId"), textOf(form, "reason")];
  const act = LIFE_ACTS.find((known) => known === textOf(form, "act"));
  const until = textOf(form, "until");
  const about = { listingId, reason: reason || null, idempotencyKey: keyOf(form) };
  if (!act) return { outcome: "DECIDED", reason, until };
  const outcome =
    act === "pause"
      ? await pauseListing(locale, { ...about, until: until || null })
      : await doToListing(locale, act, about);
  // What was refused was not done, and may be tried again with the same key.
  if (outcome !== "DONE") return { outcome, reason, until };
  redirect(paths.desk.history(locale, listingId, `done=${act}`));
}

/** An earlier version holds once more. */
export async function restore(_: LifeState, form: FormData): Promise<LifeState> {
  const [locale, listingId, reason] = [localeIn(form), textOf(form, "listingId"), textOf(form, "reason")];
  const [revision, baseRevision] = [Number(textOf(form, "revision")), Number(textOf(form, "baseRevision"))];
  const input = { listingId, revision, baseRevision, reason: reason || null, idempotencyKey: keyOf(form) };
  const outcome = await restoreRevision(locale, input);
  if (outcome !== "DONE") return { outcome, reason, until: "" };
  redirect(paths.desk.history(locale, listingId, "done=restore"));
}

async function takeBack(locale: Locale, form: FormData): Promise<Outcome> {
  const listingId = textOf(form, "listingId");
  const way = textOf(form, "way");
  // One approval is taken back once, however often it is pressed.
  const idempotencyKey = `undo-${textOf(form, "was")}`;
  if (way === "withdraw" || way === "reopen" || way === "resume")
    return doToListing(locale, way, { listingId, idempotencyKey });
  const baseRevision = Number(textOf(form, "revision"));
  return restoreRevision(locale, { listingId, revision: baseRevision - 1, baseRevision, idempotencyKey });
}

/** What was just approved is as it was before. When somebody has changed it since, the history says what is possible. */
export async function undo(form: FormData): Promise<void> {
  const locale = localeIn(form);
  const outcome = await takeBack(locale, form);
  const was = encodeURIComponent(textOf(form, "was"));
  if (outcome === "DONE") redirect(paths.desk.queue(locale, `done=undo&was=${was}`));
  redirect(paths.desk.history(locale, textOf(form, "listingId"), `problem=${outcome}`));
}

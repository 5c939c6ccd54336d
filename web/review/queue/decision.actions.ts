"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import type { Outcome } from "../outcome.rules.ts";
import { answer, approve, askBack, recall, reject } from "./decision.queries.ts";
import { choicesIn, type DecisionAct, type DecisionState, READY, UNDECIDED } from "./decision-state.ts";

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

const localeIn = (form: FormData, name = "locale"): Locale => {
  const locale = textOf(form, name);
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
};

/** What goes into the letter: the ready sentence in the language of whoever gets it, and the officer's own words. */
async function reasonOf(form: FormData): Promise<string> {
  const ready = READY.find((known) => known === textOf(form, "ready"));
  const t = await getWords(localeIn(form, "authorLocale"), "review");
  return [ready ? t(`ready.${ready}`) : "", textOf(form, "reason")].filter(Boolean).join("\n\n");
}

async function act(form: FormData, locale: Locale, what: DecisionAct): Promise<Outcome> {
  const id = textOf(form, "id");
  if (what === "reject") {
    const reason = await reasonOf(form);
    return reason === "" ? "REASON_NEEDED" : reject(locale, id, reason);
  }
  if (what === "ask") {
    const question = textOf(form, "question");
    return question === "" ? "REASON_NEEDED" : askBack(locale, id, question);
  }
  const choices = Object.entries(choicesIn(form)).map(([path, holds]) => ({ path, holds }));
  return approve(locale, { submissionId: id, choices, seenRevision: Number(textOf(form, "seen")) || null });
}

const ACTS: readonly DecisionAct[] = ["approve", "reject", "ask"];

/** Decides, and opens the next that waits; or says why not, with all that was typed. */
export async function decide(_: DecisionState, form: FormData): Promise<DecisionState> {
  const locale = localeIn(form);
  const what = ACTS.find((known) => known === textOf(form, "act")) ?? "approve";
  const outcome = await act(form, locale, what);
  const kept = { ready: textOf(form, "ready"), reason: textOf(form, "reason"), question: textOf(form, "question") };
  // What somebody else has done meanwhile must be on the page that says so.
  if (outcome === "CONFLICT" || outcome === "DECIDED") refresh();
  if (outcome !== "DONE") return { outcome, act: what, ...kept, choices: choicesIn(form) };
  const query = new URLSearchParams(textOf(form, "query"));
  query.set("done", what);
  query.set("was", textOf(form, "id"));
  const next = textOf(form, "next");
  redirect(next ? paths.desk.submission(locale, next, query.toString()) : paths.desk.queue(locale, query.toString()));
}

/** An author answers an officer's question, or takes a submission back. */
export async function respond(_: DecisionState, form: FormData): Promise<DecisionState> {
  const locale = localeIn(form);
  const id = textOf(form, "id");
  const words = textOf(form, "reason");
  const isRecall = textOf(form, "act") === "recall";
  const outcome = isRecall ? await recall(locale, id) : words ? await answer(locale, id, words) : "REASON_NEEDED";
  if (outcome !== "DONE") return { ...UNDECIDED, outcome, act: "ask", reason: words };
  redirect(`${paths.desk.mine(locale)}?done=${isRecall ? "recall" : "answer"}&was=${encodeURIComponent(id)}`);
}

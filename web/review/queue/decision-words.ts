import { isLocale, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { outcomeWords } from "../outcome-words.ts";
import { conflictWords } from "./Conflicts.tsx";
import type { DecisionWords } from "./Decision.tsx";
import { READY } from "./decision-state.ts";
import type { DeskSubmission } from "./queue.queries.ts";

/** What the form says. The ready sentences are read in the officer's language, and sent in the author's. */
export async function decisionWords(
  { act, report, changes, authorLanguage, canBeAsked, isOutcomeWanted }: DeskSubmission,
  locale: Locale,
): Promise<DecisionWords> {
  const t = await getWords(locale, "review");
  const isSettled = report !== null && report !== undefined && changes.length === 0 && act === "CHANGE";
  const language = new Intl.DisplayNames([locale.split("-")[0] ?? locale], { type: "language" });
  const writesTo = isLocale(authorLanguage) ? (language.of(authorLanguage.split("-")[0] ?? "fi") ?? "") : "";
  const willHear = canBeAsked || isOutcomeWanted;
  return {
    approve: isSettled ? t("settled") : t("approve", { act }),
    chosen: t("conflict.approve"),
    decide: t("decide"),
    reject: t("reject"),
    rejectTitle: t("rejectTitle"),
    // The keys are the ready sentences, all of them.
    ready: Object.fromEntries(READY.map((ready) => [ready, t(`ready.${ready}`)])) as DecisionWords["ready"],
    ownWords: t("ownWords"),
    letter: willHear ? t("letterIn", { language: writesTo }) : t("noLetter"),
    send: t("send"),
    ask: t("askBack"),
    question: t("question"),
    outcomes: await outcomeWords(locale),
    conflict: await conflictWords(locale),
  };
}

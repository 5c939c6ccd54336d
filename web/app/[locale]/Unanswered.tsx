import { answerWithStatus } from "../../status.ts";
import { ApiAway } from "./ApiAway.tsx";
import { FormerPage } from "./FormerPage.tsx";
import type { NoAnswer } from "./listing-request.ts";
import { NoSuchPage } from "./NoSuchPage.tsx";

interface UnansweredProps {
  readonly answer: NoAnswer;
}

/** The page that stands in for a listing that cannot be shown. */
export function Unanswered({ answer: { state, locale, path, former } }: UnansweredProps) {
  if (state === "away") return <ApiAway path={path} locale={locale} />;
  answerWithStatus(former?.state === "CLOSED" ? 410 : 404);
  if (former?.state === "CLOSED" || former?.state === "PAUSED") return <FormerPage former={former} locale={locale} />;
  return <NoSuchPage locale={locale} />;
}

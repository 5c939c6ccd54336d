import { answerWithStatus } from "../../status.ts";
import { ApiAway } from "./ApiAway.tsx";
import type { NoAnswer } from "./listing-request.ts";
import { NoSuchPage } from "./NoSuchPage.tsx";

interface UnansweredProps {
  readonly answer: NoAnswer;
}

/** The page that stands in for a listing that cannot be shown. */
export function Unanswered({ answer: { state, locale, path } }: UnansweredProps) {
  if (state === "away") return <ApiAway path={path} locale={locale} />;
  answerWithStatus(404);
  return <NoSuchPage locale={locale} />;
}

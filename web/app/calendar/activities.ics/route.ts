import { answerFilteredFeed } from "../../../calendar/feed.actions.ts";

/** Made when it is asked for: from the data of that moment. */
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answerFilteredFeed(request);
}

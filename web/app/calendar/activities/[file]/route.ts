import { answerListingFeed } from "../../../../calendar/feed.actions.ts";

/** Made when it is asked for: from the data of that moment. */
export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly file: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerListingFeed(request, "Activity", (await params).file);
}

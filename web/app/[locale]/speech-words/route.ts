import { isLocale } from "../../../i18n/routing.ts";
import { speechWords } from "../../../speech/speech-words.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string }>;
}

/** What the player that reads aloud says, fetched with its code. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return Response.json(await speechWords(locale), { headers: { "cache-control": "public, max-age=3600" } });
}

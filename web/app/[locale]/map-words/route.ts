import { isLocale } from "../../../i18n/routing.ts";
import { mapWords } from "../../../map/map-words.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string }>;
}

/** Everything the map says. It is fetched with the map's code, so that a reader of the list never carries it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return Response.json(await mapWords(locale), { headers: { "cache-control": "public, max-age=3600" } });
}

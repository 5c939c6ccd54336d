import { isLocale } from "../../../../i18n/routing.ts";
import { findDataVersion } from "../../../../offline/pack.queries.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string }>;
}

/** The version of the data now: pages that are kept and are older are fetched anew. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { data } = await findDataVersion(locale);
  if (!data) return new Response(null, { status: 503 });
  return Response.json(data.asOf, { headers: { "cache-control": "no-cache" } });
}

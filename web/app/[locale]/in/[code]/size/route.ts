import { isLocale } from "../../../../../i18n/routing.ts";
import { isCode } from "../../../../../offline/pack.queries.ts";
import { measure } from "../../../../../offline/pack-size.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string; readonly code: string }>;
}

/** How many bytes a reader would fetch for a municipality, and of which data: told before a single one is fetched. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale, code } = await params;
  if (!isLocale(locale) || !isCode(code)) return new Response(null, { status: 404 });
  const measured = await measure(locale, code);
  if (measured === null) return new Response(null, { status: 503 });
  return Response.json(measured, { headers: { "cache-control": "no-cache" } });
}

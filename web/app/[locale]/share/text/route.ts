import { isLocale } from "../../../../i18n/routing.ts";
import { findShared } from "../../../../sharing/sharing.queries.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string }>;
}

/** The text alone, for the device's own sheet: it is fetched when somebody shares, and not before. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const slug = new URL(request.url).searchParams.get("place") ?? "";
  const { data, problem } = await findShared(locale, slug, new Date());
  if (!data) return new Response(null, { status: problem ? 503 : 404 });
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-cache" };
  return new Response(data.text, { headers });
}

import { getMessages } from "next-intl/server";
import { isLocale } from "../../../../i18n/routing.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string }>;
}

/** What is said about saving and keeping. It is fetched by those who save, so that nobody else carries it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { device } = (await getMessages({ locale })).offline;
  return Response.json(device, { headers: { "cache-control": "public, max-age=3600" } });
}

import { findPersonalData } from "../../../../../accounts/account.queries.ts";
import { isLocale } from "../../../../../i18n/routing.ts";
import { paths } from "../../../../../paths.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string }>;
}

/** Everything that is held about whoever is signed in, as a file to keep. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const text = await findPersonalData(locale);
  if (text === null) return new Response(null, { status: 303, headers: { location: paths.desk.signIn(locale) } });
  return new Response(text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-data.json"',
      "cache-control": "private, no-store",
    },
  });
}

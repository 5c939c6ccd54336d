import { AGAIN, readAnswer } from "../../../../../confirm/answer.url.ts";
import { giveAnswer } from "../../../../../confirm/confirm.queries.ts";
import { isLocale } from "../../../../../i18n/routing.ts";
import { paths } from "../../../../../paths.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string; readonly token: string }>;
}

const leadTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

/** A plain form's answer, so that it works before and without scripts; the page then says what is the case. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const page = paths.confirm.page(locale, token);
  const form = await request.formData().catch(() => new FormData());
  const answer = readAnswer(token, form);
  const outcome = answer ? await giveAnswer(locale, answer) : "WRONG_PLACE";
  return leadTo(outcome === "WRONG_PLACE" ? `${page}?${AGAIN}` : page);
}

/** Somebody reloaded the address of the form: the page is what she wants. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  return isLocale(locale) ? leadTo(paths.confirm.page(locale, token)) : new Response(null, { status: 404 });
}

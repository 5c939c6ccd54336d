import { isLocale } from "../../../i18n/routing.ts";
import { getVocabulary } from "../../../search/question/vocabulary.queries.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string }>;
}

/** The names of all municipalities, one a line: what the place box suggests to those who write in it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { data } = await getVocabulary(locale);
  if (!data) return new Response(null, { status: 503 });
  const names = data.municipalities.map(({ name }) => name.text).join("\n");
  return new Response(names, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=86400" },
  });
}

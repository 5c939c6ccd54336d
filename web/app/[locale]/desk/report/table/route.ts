import { isLocale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";
import { paths } from "../../../../../paths.ts";
import { findReports, findTerritory, GAPS } from "../../../../../review/territory/report.queries.ts";
import { writeTable } from "../../../../../review/territory/table.rules.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string }>;
}

const AT_ONCE = 30;

/** The figures of her whole area, as a file that office programs open. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const territory = await findTerritory(locale);
  if (territory === null) return new Response(null, { status: 503, headers: { "retry-after": "30" } });
  if (territory.length === 0) {
    return new Response(null, { status: 303, headers: { location: paths.desk.report(locale) } });
  }
  const waiting = new Map(territory.map((part) => [part.municipality.code, part]));
  const codes = [...waiting.keys()];
  const rows: (string | number)[][] = [];
  for (let from = 0; from < codes.length; from += AT_ONCE) {
    const { data } = await findReports(locale, codes.slice(from, from + AT_ONCE));
    // Half a table would be taken for a whole one.
    if (!data) return new Response(null, { status: 503, headers: { "retry-after": "30" } });
    for (const { municipality, listings, gaps } of data.municipalityReports) {
      const { submissions = 0, reports = 0 } = waiting.get(municipality.code) ?? {};
      const counts = GAPS.map((gap) => gaps.find((one) => one.gap === gap)?.count ?? 0);
      rows.push([municipality.code, municipality.name.text, submissions, reports, listings, ...counts]);
    }
  }
  const t = await getWords(locale, "review");
  const head = [
    "municipality_code",
    "municipality",
    t("report.waiting"),
    t("report.reports"),
    t("report.listings"),
    ...GAPS.map((gap) => t("report.gap", { gap })),
  ];
  return new Response(writeTable([head, ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="report.csv"',
      "cache-control": "private, no-store",
    },
  });
}

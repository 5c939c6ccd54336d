import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { AuditPage } from "../../../../review/audit/AuditPage.tsx";
import { type AuditView, findAudit, verifyAudit } from "../../../../review/audit/audit.queries.ts";
import { readAudit } from "../../../../review/audit/audit.url.ts";
import { NotYours } from "../../../../review/NotYours.tsx";
import { ApiAway } from "../../ApiAway.tsx";

interface AuditProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: AuditProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "review"))("audit.title") };
}

export default async function Audit({ params, searchParams }: AuditProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const asked = await searchParams;
  await demandDeskViewer(locale, paths.desk.audit(locale));
  return <AuditOf locale={locale} view={readAudit(asked)} verifies={asked.verify === "1"} />;
}

interface AuditOfProps {
  readonly locale: Locale;
  readonly view: AuditView;
  readonly verifies: boolean;
}

async function AuditOf({ locale, view, verifies }: AuditOfProps) {
  const { data, problem } = await findAudit(locale, view);
  if (problem?.code === "INVALID_CURSOR")
    return <AuditOf locale={locale} view={{ ...view, after: null }} verifies={verifies} />;
  if (problem) return <ApiAway path={paths.desk.audit(locale)} locale={locale} />;
  if (!data.auditTrail) return <NotYours locale={locale} />;
  const verdict = verifies ? ((await verifyAudit(locale)).data?.verifyAuditTrail ?? null) : null;
  return <AuditPage page={data.auditTrail} view={view} verdict={verdict} locale={locale} />;
}

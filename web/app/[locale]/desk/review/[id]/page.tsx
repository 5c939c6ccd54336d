import { notFound, redirect } from "next/navigation";
import { demandDeskViewer } from "../../../../../accounts/viewer.queries.ts";
import { isLocale } from "../../../../../i18n/routing.ts";
import { paths } from "../../../../../paths.ts";
import { NotYours } from "../../../../../review/NotYours.tsx";
import { findSubmission } from "../../../../../review/queue/queue.queries.ts";
import { readQueue } from "../../../../../review/queue/queue.url.ts";
import { ApiAway } from "../../../ApiAway.tsx";

interface SubmissionLinkProps {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
}

/** The link in a letter about a submission: to its author it leads among her own, to an officer into the queue. */
export default async function SubmissionLink({ params }: SubmissionLinkProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const here = `/${locale}/desk/review/${encodeURIComponent(id)}`;
  await demandDeskViewer(locale, here);
  const { data, problem } = await findSubmission(locale, id, readQueue({}));
  if (problem) return <ApiAway path={here} locale={locale} />;
  const { submission } = data;
  if (!submission) return <NotYours locale={locale} />;
  redirect(submission.isOwn ? paths.desk.mine(locale, submission.id) : paths.desk.submission(locale, submission.id));
}

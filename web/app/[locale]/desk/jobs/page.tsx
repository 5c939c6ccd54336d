import { paths } from "../../../../paths.ts";
import { NotYours } from "../../../../review/NotYours.tsx";
import { findFindings } from "../../../../upkeep/findings/findings.queries.ts";
import { JobsPage } from "../../../../upkeep/jobs/JobsPage.tsx";
import { findJobs } from "../../../../upkeep/jobs/jobs.queries.ts";
import { toldIn } from "../../../../upkeep/told.rules.ts";
import { ApiAway } from "../../ApiAway.tsx";
import { openUpkeep, titleOf, type UpkeepProps } from "../upkeep-request.ts";

export const generateMetadata = titleOf("jobs");

export default async function Jobs(props: UpkeepProps) {
  const { locale, asked, here } = await openUpkeep(props, paths.desk.jobs);
  const [{ data }, found] = await Promise.all([findJobs(locale), findFindings(locale)]);
  if (!data || found === undefined) return <ApiAway path={here} locale={locale} />;
  const { jobs, letters } = data;
  if (jobs.__typename !== "JobsSuccess" || letters.__typename !== "LettersSuccess" || found === null)
    return <NotYours locale={locale} />;
  return <JobsPage jobs={jobs.jobs} letters={letters.letters} found={found} told={toldIn(asked)} locale={locale} />;
}

import { paths } from "../../../../paths.ts";
import { NotYours } from "../../../../review/NotYours.tsx";
import { FindingsPage } from "../../../../upkeep/findings/FindingsPage.tsx";
import { findFindings } from "../../../../upkeep/findings/findings.queries.ts";
import { toldIn } from "../../../../upkeep/told.rules.ts";
import { ApiAway } from "../../ApiAway.tsx";
import { openUpkeep, titleOf, type UpkeepProps } from "../upkeep-request.ts";

export const generateMetadata = titleOf("findings");

export default async function FindingsPlace(props: UpkeepProps) {
  const { locale, asked, here } = await openUpkeep(props, paths.desk.findings);
  const found = await findFindings(locale);
  if (found === undefined) return <ApiAway path={here} locale={locale} />;
  return found === null ? (
    <NotYours locale={locale} />
  ) : (
    <FindingsPage found={found} told={toldIn(asked)} locale={locale} />
  );
}

import { paths } from "../../../../paths.ts";
import { NotYours } from "../../../../review/NotYours.tsx";
import { toldIn } from "../../../../upkeep/told.rules.ts";
import { TermPage } from "../../../../upkeep/vocabularies/TermPage.tsx";
import { VocabulariesPage } from "../../../../upkeep/vocabularies/VocabulariesPage.tsx";
import { findVocabulary } from "../../../../upkeep/vocabularies/vocabularies.queries.ts";
import { readVocabulary } from "../../../../upkeep/vocabularies/vocabularies.url.ts";
import { ApiAway } from "../../ApiAway.tsx";
import { openUpkeep, titleOf, type UpkeepProps } from "../upkeep-request.ts";

export const generateMetadata = titleOf("lists");

export default async function Vocabularies(props: UpkeepProps) {
  const { locale, asked, here } = await openUpkeep(props, paths.desk.vocabularies);
  const view = readVocabulary(asked);
  const { data } = await findVocabulary(locale, view.list);
  if (!data) return <ApiAway path={here} locale={locale} />;
  const { vocabulary } = data;
  if (vocabulary.__typename !== "VocabularySuccess") return <NotYours locale={locale} />;
  const { terms } = vocabulary;
  const term = terms.find(({ code }) => code === view.term);
  return term ? (
    <TermPage term={term} view={view} told={toldIn(asked)} locale={locale} />
  ) : (
    <VocabulariesPage terms={terms} list={view.list} locale={locale} />
  );
}

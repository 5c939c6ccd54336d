import { getTerms } from "../../catalogue/terms.ts";
import type { EditingNamesFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import type { Names } from "../listing/names.ts";
import { findAreaNames } from "./area-names.queries.ts";

/** The closed lists in the reader's language, without what a form has no use for. */
export async function pageNames(answer: EditingNamesFragment, locale: Locale): Promise<Names> {
  const terms = await getTerms(locale);
  const others = await Promise.all((["fi", "sv"] as const).map((language) => findAreaNames(language)));
  const area = (list: "municipalities" | "regions", code: string, name: string) => {
    const words = others.flatMap((names) => names?.[list].find((one) => one.code === code)?.name.text ?? []);
    return { code, name, words: [...new Set(words)].filter((word) => word !== name) };
  };
  const term = ({ id, name }: { id: string; name: { text: string } }) => ({ id, name: name.text });
  return {
    languages: answer.languages.map((language) => ({
      tag: language.tag,
      autonym: language.autonym,
      direction: language.direction,
      name: terms.language(language),
      words: [language.iso6393, ...language.aliases],
    })),
    categories: answer.serviceCategories.map(term),
    groups: answer.targetGroups.map(term),
    municipalities: answer.municipalities
      .map(({ code, name, latitude, longitude }) => ({
        ...area("municipalities", code, name.text),
        latitude,
        longitude,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, locale)),
    regions: answer.regions.map(({ code, name }) => area("regions", code, name.text)),
  };
}

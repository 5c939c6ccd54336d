import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import type { TextInLanguage } from "../ui/LocalText.tsx";
import { findOrganisations, type People } from "./people.queries.ts";

export interface ScopeChoice {
  /** The kind and the id of what the role would be of. */
  readonly value: string;
  readonly text: string;
  /** The language of the text. */
  readonly lang?: string;
}

export interface ScopeGroup {
  readonly label: string;
  readonly choices: readonly ScopeChoice[];
}

const choiceOf = (kind: string, id: string, name: TextInLanguage): ScopeChoice => ({
  value: `${kind}:${id}`,
  text: name.text,
  lang: name.language,
});

interface Asked {
  readonly people: People;
  readonly isMaintainer: boolean;
  /** The name of an organisation that was looked for. */
  readonly find: string;
}

/** Which roles the viewer may offer. The API decides again when she does; this only spares her what would be refused. */
export async function scopeChoices(locale: Locale, { people, isMaintainer, find }: Asked): Promise<ScopeGroup[]> {
  const t = await getWords(locale, "people");
  const { viewer, municipalities, regions, wellbeingCounties } = people;
  const codes = new Set(viewer.municipalityCodes);
  const own = viewer.memberships.flatMap(({ scope }) =>
    scope.kind === "ORGANISATION" && scope.organisationId && scope.name
      ? [choiceOf("ORGANISATION", scope.organisationId, scope.name)]
      : [],
  );
  const isLooking = find !== "" && (isMaintainer || codes.size > 0);
  const found = isLooking ? await findOrganisations(locale, find, [...codes]) : [];
  const organisations = [
    ...own,
    ...found.flatMap(({ id, name }) => (name ? [choiceOf("ORGANISATION", id, name)] : [])),
  ];
  const areas = municipalities.filter(({ code }) => isMaintainer || codes.has(code));
  // A larger area may be offered by whoever has the whole of it.
  const whole = (kind: "REGION" | "WELLBEING_COUNTY", all: readonly { code: string; name: TextInLanguage }[]) =>
    all
      .filter(
        ({ code }) =>
          isMaintainer ||
          (codes.size > 0 && viewer.memberships.some(({ scope }) => scope.kind === kind && scope.code === code)),
      )
      .map(({ code, name }) => choiceOf(kind, code, name));
  const groups = [
    { label: t("scopes.organisation"), choices: organisations },
    {
      label: t("scopes.municipality"),
      choices: areas.map(({ code, name }) => choiceOf("MUNICIPALITY", code, name)),
    },
    { label: t("scopes.region"), choices: whole("REGION", regions) },
    { label: t("scopes.county"), choices: whole("WELLBEING_COUNTY", wellbeingCounties) },
    { label: t("scopes.whole"), choices: isMaintainer ? [{ value: "MAINTAINER", text: t("scopes.maintainer") }] : [] },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

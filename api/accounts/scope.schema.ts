/** Roles, and what a role is of. */
import { builder } from "../builder.ts";
import { OrganisationRef } from "../catalogue/listing-refs.schema.ts";
import { chooseName } from "../catalogue/localised-text.rules.ts";
import { LocalisedText } from "../catalogue/text.schema.ts";
import { namesOf, type ScopeRow } from "./scope.records.ts";

export const RoleEnum = builder.enumType("Role", {
  description: "What somebody may do here.",
  values: {
    EDITOR: { description: "Looks after the listings of one organisation." },
    OFFICER: { description: "Looks after what stands in one municipality, region or wellbeing services county." },
    MAINTAINER: { description: "Looks after the whole." },
  } as const,
});

const RoleScopeKindEnum = builder.enumType("RoleScopeKind", {
  description: "What kind of thing a role is of.",
  values: {
    ORGANISATION: { description: "One organisation and its listings." },
    MUNICIPALITY: { description: "One municipality." },
    REGION: { description: "The municipalities of one region." },
    WELLBEING_COUNTY: { description: "The municipalities of one wellbeing services county." },
    EVERYTHING: { description: "The whole." },
  } as const,
});

function kindOf({ organisationId, municipalityCode, regionCode, wellbeingCountyCode }: ScopeRow) {
  if (organisationId !== null) return "ORGANISATION";
  if (municipalityCode !== null) return "MUNICIPALITY";
  if (regionCode !== null) return "REGION";
  return wellbeingCountyCode === null ? "EVERYTHING" : "WELLBEING_COUNTY";
}

export const RoleScope = builder.objectRef<ScopeRow>("RoleScope").implement({
  description: "What a role is of.",
  fields: (t) => ({
    kind: t.field({ type: RoleScopeKindEnum, description: "What kind of thing.", resolve: kindOf }),
    organisationId: t.globalID({
      nullable: true,
      description: "The organisation, as `Organisation.id`; null for an area.",
      resolve: ({ organisationId }) => organisationId && { id: organisationId, type: OrganisationRef },
    }),
    code: t.string({
      nullable: true,
      description: "The official code of the area; null for an organisation.",
      resolve: ({ municipalityCode, regionCode, wellbeingCountyCode }) =>
        municipalityCode ?? regionCode ?? wellbeingCountyCode,
    }),
    name: t.field({
      type: LocalisedText,
      nullable: true,
      description: "Its name in the reader's language; null for the whole.",
      resolve: (row, _, { locale }) => {
        const names = namesOf(row);
        return names && chooseName(names, locale);
      },
    }),
  }),
});

/** The names that the page speaks in, in the reader's language: of languages, services, groups and municipalities. */

import type { NamedArea } from "../areas/areas.rules.ts";
import type { KnownLanguage } from "../languages/language-search.rules.ts";
import type { MunicipalityName } from "../pin/PlaceEditor.tsx";
import type { Term } from "../sections/OfferingEditor.tsx";

export interface Names {
  readonly languages: readonly KnownLanguage[];
  readonly categories: readonly Term[];
  readonly groups: readonly Term[];
  readonly municipalities: readonly (MunicipalityName & NamedArea)[];
  readonly regions: readonly NamedArea[];
}

/** Brings the rooms' types together. Defines nothing. */
import { builder } from "./builder.ts";
import "./accounts/account.schema.ts";
import "./agenda/hours-check.schema.ts";
import "./agenda/occurrence.schema.ts";
import "./agenda/listing-occurrences.schema.ts";
import "./agenda/series-check.schema.ts";
import "./catalogue/activity.schema.ts";
import "./catalogue/as-of.schema.ts";
import "./catalogue/organisation.schema.ts";
import "./catalogue/place.schema.ts";
import "./editing/own-listings.schema.ts";
import "./editing/preview.schema.ts";
import "./map/map.schema.ts";
import "./refusal.schema.ts";
import "./review/editable.schema.ts";
import "./review/submit.schema.ts";
import "./search/alternatives.schema.ts";
import "./search/facets.schema.ts";
import "./search/search.schema.ts";
import "./translation/proposal.schema.ts";

export const schema = builder.toSchema();

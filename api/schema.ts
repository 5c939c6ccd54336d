/** Brings the rooms' types together. Defines nothing. */
import { builder } from "./builder.ts";
import "./accounts/account.schema.ts";
import "./agenda/hours-check.schema.ts";
import "./agenda/occurrence.schema.ts";
import "./agenda/listing-occurrences.schema.ts";
import "./agenda/series-check.schema.ts";
import "./audit/audit.schema.ts";
import "./catalogue/activity.schema.ts";
import "./catalogue/as-of.schema.ts";
import "./catalogue/organisation.schema.ts";
import "./catalogue/place.schema.ts";
import "./map/map.schema.ts";
import "./refusal.schema.ts";
import "./review/decide.schema.ts";
import "./review/desk/draft.schema.ts";
import "./review/desk/editable.schema.ts";
import "./review/tending/former.schema.ts";
import "./review/desk/history.schema.ts";
import "./review/life.schema.ts";
import "./review/desk/queue.schema.ts";
import "./review/submit.schema.ts";
import "./review/tending/tending.schema.ts";
import "./search/alternatives.schema.ts";
import "./search/facets.schema.ts";
import "./search/search.schema.ts";

export const schema = builder.toSchema();

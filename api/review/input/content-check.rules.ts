/** What must hold of a listing as a whole, whoever's changes it is made of. */
import type { FieldProblem } from "../../refusals.ts";
import type { ListingContent } from "../content/listing-content.ts";
import { Problems } from "./field-problems.rules.ts";

const isPlace = ({ kind }: ListingContent) => kind === "MEETING_PLACE" || kind === "GUIDANCE_POINT";

function checkKind(content: ListingContent, problems: Problems): void {
  const outOfPlace = (section: string, isThere: boolean) => {
    if (isThere) problems.add(`changes.${section}`, "OUT_OF_PLACE");
  };
  outOfPlace("operators", content.operators.length > 0 && !isPlace(content));
  outOfPlace("onlinePlace", content.onlinePlace !== null && !isPlace(content));
  outOfPlace("organisation", content.organisation !== null && content.kind !== "ORGANISATION");
  outOfPlace("activity", content.activity !== null && content.kind !== "ACTIVITY");
  if (content.kind === "ACTIVITY" && content.activity === null) problems.add("changes.activity", "REQUIRED");
}

const ADDRESS_FIELDS = ["street", "postalCode", "locality", "point"] as const;

/** "Behind the church, second door" is an address too. */
function checkPlace(content: ListingContent, problems: Problems): void {
  const { place, texts, kind } = content;
  const given = ADDRESS_FIELDS.filter((field) => place[field] !== null);
  // An activity stands where its host stands; an address of its own could betray a withheld one.
  if (kind === "ACTIVITY") for (const field of given) problems.add(`changes.place.${field}`, "OUT_OF_PLACE");
  if (!place.isAddressWithheld) return;
  for (const field of given) problems.add(`changes.place.${field}`, "ADDRESS_IS_WITHHELD");
  for (const { field, language } of texts)
    if (field === "directions")
      problems.add("changes.texts", "ADDRESS_IS_WITHHELD", { value: `directions ${language}` });
}

function checkLanguages({ languages, services, contacts }: ListingContent, problems: Problems): void {
  for (const { service, contact } of languages) {
    if (service !== null && !services.includes(service))
      problems.add("changes.languages", "UNKNOWN_VALUE", { value: service });
    const isThere = contacts.some(({ channel, value }) => channel === contact?.channel && value === contact.value);
    if (contact !== null && !isThere) problems.add("changes.languages", "UNKNOWN_VALUE", { value: contact.value });
  }
}

/** Bodies that are known only as operators stand nowhere yet; whoever adds a new one says where it is. */
export function checkContent(content: ListingContent, isNew: boolean): FieldProblem[] {
  const problems = new Problems();
  const hasName = content.texts.some(({ field, state }) => field === "name" && state !== "DRAFT");
  if (!hasName) problems.add("changes.texts", "REQUIRED");
  const { municipality, isNational } = content.place;
  if (isNew && content.kind !== "ACTIVITY" && municipality === null && !isNational)
    problems.add("changes.place.municipality", "REQUIRED");
  checkKind(content, problems);
  checkPlace(content, problems);
  checkLanguages(content, problems);
  return problems.list;
}

// Who runs a place. The files name the body in one text; here it becomes an organisation with a page.
import { z } from "zod";
import { sourceIdOf } from "./data-sources.ts";
import type { ListingRecord } from "./formats/listing.ts";
import { names } from "./formats/value.ts";
import type { MunicipalityRecord } from "./formats/vocabulary.ts";
import { foldText, nameId, slugOf } from "./identity.ts";

const operatorsFormat = z.object({
  bodies: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  listings: z.record(z.string(), z.string()).default({}),
  names: z.record(z.string(), names()).default({}),
});

/** A body known only because it runs a listed place: it gets a page of its own, but is no search result. */
export interface OperatorBody {
  readonly id: string;
  readonly externalId: string;
  readonly names: Readonly<Record<string, string>>;
  readonly municipalityCode: string | null;
  /** The first record that names the body: what its existence rests on. */
  readonly namedBy: ListingRecord;
}

export interface Operators {
  readonly bodies: readonly OperatorBody[];
  /** Ids of the organisations that run a place, by the text in its field `operator`. */
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
}

export const listingId = (record: Pick<ListingRecord, "id" | "sourceTitle">) =>
  nameId(sourceIdOf(record.sourceTitle), record.id);

/** Reads every operator of the places, in the order of the files, so that ids and sources come out the same each time. */
export function readOperators(
  records: readonly ListingRecord[],
  file: unknown,
  municipalities: readonly MunicipalityRecord[],
): Operators {
  const table = operatorsFormat.parse(file);
  const organisations = records.filter((record) => record.kind === "ORGANISATION");
  const byName = new Map(
    organisations.flatMap((record) => Object.values(record.name).map((name) => [foldBody(name), record])),
  );
  const byExternalId = new Map(organisations.map((record) => [record.id, record]));
  const bodies = new Map<string, OperatorBody>();
  const idsOf = new Map<string, readonly string[]>();

  const idOf = (text: string, namedBy: ListingRecord): string => {
    const listed = byExternalId.get(table.listings[text] ?? "") ?? byName.get(foldBody(text));
    if (listed) return listingId(listed);
    const externalId = `operator-${slugOf(text)}`;
    const body = bodies.get(externalId) ?? {
      id: nameId("operator", externalId),
      externalId,
      names: table.names[text] ?? { [languageOf(text)]: text },
      municipalityCode: municipalityOf(text, municipalities),
      namedBy,
    };
    bodies.set(externalId, body);
    return body.id;
  };

  for (const record of records) {
    if (record.operator === undefined || record.kind === "ORGANISATION" || idsOf.has(record.operator)) continue;
    const texts = table.bodies[record.operator] ?? [record.operator];
    idsOf.set(record.operator, [...new Set(texts.map((text) => idOf(text, record)))]);
  }
  return { bodies: [...bodies.values()], idsOf };
}

/**
 * The organisations that name another body as their operator. An operation links an organisation to a
 * place, so theirs cannot be kept; the report counts them.
 */
export function operatedOrganisations(records: readonly ListingRecord[]): ListingRecord[] {
  return records.filter(
    ({ kind, operator, name }) =>
      kind === "ORGANISATION" &&
      operator !== undefined &&
      !Object.values(name).some((own) => foldBody(own) === foldBody(operator)),
  );
}

/** Equal names: case, marks, punctuation and the form of association (ry, rf) do not make another body. */
const foldBody = (name: string) =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/ (ry|rf)$/, "");

function languageOf(name: string): string {
  if (/ ry$/.test(name)) return "fi";
  return / rf$/.test(name) ? "sv" : "en";
}

const OF_A_MUNICIPALITY =
  /^(?:(?:City|Municipality|City or municipal library) of (?<after>.+)|(?<before>.+) City Library)$/;

function municipalityOf(text: string, municipalities: readonly MunicipalityRecord[]): string | null {
  const match = OF_A_MUNICIPALITY.exec(text)?.groups;
  const name = match?.after ?? match?.before;
  return municipalities.find((municipality) => municipality.name.en === name)?.code ?? null;
}

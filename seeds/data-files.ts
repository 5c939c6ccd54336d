// The files of seeds/data as they lie on the disk. Nothing here judges them: see formats/.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Topology } from "topojson-specification";

export const DATA_FOLDER = join(import.meta.dirname, "data");

/** Sets that are not loaded unless asked for. */
export const PACKS = { libraries: "libraries-all.json" } as const;
export type Pack = keyof typeof PACKS;

export interface ListingFile {
  readonly name: string;
  readonly rows: readonly unknown[];
}

export interface DataFiles {
  readonly languages: readonly unknown[];
  readonly services: Readonly<Record<string, readonly unknown[]>>;
  readonly serviceWords: unknown;
  readonly municipalities: readonly unknown[];
  readonly boundaries: Topology;
  readonly foreignLanguage: { readonly year: number; readonly values: readonly unknown[] };
  readonly postalCodes: readonly unknown[];
  readonly operators: unknown;
  /** The base set first, then the packs asked for. */
  readonly listings: readonly ListingFile[];
}

export function readDataFiles(folder: string, packs: readonly Pack[]): DataFiles {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const optional = (name: string) => (existsSync(join(folder, name)) ? read(name) : {});
  const listingFile = (name: string): ListingFile => ({ name, rows: read(name) });
  return {
    languages: read("languages.json"),
    services: read("services.json"),
    serviceWords: optional("service-words.json"),
    municipalities: read("municipalities.json"),
    boundaries: read("municipality-boundaries.topojson"),
    foreignLanguage: read("foreign-language-population.json"),
    postalCodes: read("postal-codes.json"),
    operators: optional("operators.json"),
    listings: [listingFile("listings.json"), ...packs.map((pack) => listingFile(PACKS[pack]))],
  };
}

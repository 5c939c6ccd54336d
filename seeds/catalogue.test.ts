import { beforeAll, describe, expect, it } from "vitest";
import { buildCatalogue, type Catalogue } from "./catalogue.ts";
import { DATA_FOLDER, type DataFiles, readDataFiles } from "./data-files.ts";
import { byField } from "./formats/row-check.ts";
import type { Row } from "./tables.ts";

const files = readDataFiles(DATA_FOLDER, ["libraries"]);
/** The records of a listing file, base set or pack. That they are objects is what the first test says. */
const recordsOf = (file: number) => [...(files.listings[file]?.rows ?? [])] as Record<string, unknown>[];

let catalogue: Catalogue;
let byExternalId: Map<unknown, Row>;

beforeAll(() => {
  catalogue = buildCatalogue(files, new Map());
  byExternalId = new Map(catalogue.rows.listing.map((row) => [row.external_id, row]));
});

const languageOf = (tag: string) => catalogue.rows.language.find((row) => row.tag === tag);
const municipalityOf = (code: string) => catalogue.rows.municipality.find((row) => row.code === code);
const rowsOf = (table: keyof Catalogue["rows"], externalId: string) => {
  const id = byExternalId.get(externalId)?.id;
  return catalogue.rows[table].filter((row) => (row.listing_id ?? row.place_id) === id);
};
const namesOf = (externalId: string) =>
  Object.fromEntries(
    rowsOf("translation", externalId)
      .filter((row) => row.field_group === "PRESENTATION")
      .map((row) => [row.language_tag, row.name]),
  );

describe("the checked-in files", () => {
  it("keep their documented format in every row", () => {
    expect(catalogue.refusals).toEqual([]);
  });

  it("give one row for each record", () => {
    const { rows } = catalogue;
    expect(rows.municipality).toHaveLength(308);
    expect(rows.postal_code).toHaveLength(3026);
    expect(rows.language).toHaveLength(102);
    expect(rows.service_category).toHaveLength(41);
    expect(rows.target_group).toHaveLength(23);
    expect(rows.activity).toHaveLength(110);
    expect(rows.place).toHaveLength(69 + 228 + 701 - 111);
    expect(rows.listing.filter((row) => row.kind === "ORGANISATION" && row.is_listed)).toHaveLength(146);
  });

  it("come out the same a second time", () => {
    expect(buildCatalogue(files, new Map())).toEqual(catalogue);
  });

  it("know in the base set all that the pack knows of the same libraries, which is why the base set's stay", () => {
    const base = new Map(recordsOf(0).map((row) => [row.id, row]));
    const repeated = recordsOf(1).filter((row) => base.has(row.id));
    expect(repeated).toHaveLength(111);
    for (const row of repeated)
      expect(base.get(row.id)).toMatchObject({
        ...row,
        additionalSources: expect.arrayContaining([row.additionalSources].flat()),
      });
  });

  it("give the base set the same addresses with and without the pack", () => {
    const base = buildCatalogue(readDataFiles(DATA_FOLDER, []), new Map());
    const slugs = new Map(catalogue.rows.listing.map((row) => [row.id, row.slug]));
    for (const row of base.rows.listing) expect(slugs.get(row.id)).toBe(row.slug);
  });
});

describe("slugs", () => {
  it("are unique, short and plain", () => {
    const slugs = catalogue.rows.listing.map((row) => String(row.slug));
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe("languages", () => {
  it("Kurdish holds Kurmanji and Sorani, and Persian holds Dari", () => {
    expect(languageOf("kmr")?.macro_language_tag).toBe("ku");
    expect(languageOf("ckb")?.macro_language_tag).toBe("ku");
    expect(languageOf("prs")?.macro_language_tag).toBe("fa");
  });

  it("belong only to macro-languages that are there", () => {
    const tags = new Set(catalogue.rows.language.map((row) => row.tag));
    for (const row of catalogue.rows.language)
      if (row.macro_language_tag !== null) expect(tags).toContain(row.macro_language_tag);
  });

  it("have the file's names first and those of Unicode in the other languages of the interface", () => {
    expect(languageOf("so")?.names).toMatchObject({ fi: "somali", en: "Somali", ar: "الصومالية", ru: "сомали" });
    expect(languageOf("tl")?.names).toMatchObject({ en: "Tagalog (Filipino)" });
  });

  it("have no name at all rather than a wrong one", () => {
    expect(languageOf("kmr")?.names).not.toHaveProperty("ar");
    expect(languageOf("bn")?.names).not.toHaveProperty("so");
  });
});

describe("municipalities", () => {
  it("know their neighbours on land, both ways", () => {
    expect(municipalityOf("091")?.neighbour_codes).toEqual(["049", "092", "753"]);
    for (const row of catalogue.rows.municipality) {
      for (const code of row.neighbour_codes as string[])
        expect(municipalityOf(code)?.neighbour_codes).toContain(row.code);
    }
  });

  it("have a border and a share of foreign-language speakers", () => {
    expect(municipalityOf("091")).toMatchObject({
      boundary: { type: expect.stringMatching(/Polygon$/) },
      foreign_language_year: 2025,
    });
    for (const row of catalogue.rows.municipality) expect(row.foreign_language_percent).toBeGreaterThanOrEqual(0);
  });
});

describe("operators", () => {
  it("of several places are one organisation, which is no search result of its own", () => {
    const helsinki = catalogue.rows.listing.filter((row) => row.external_id === "operator-city-of-helsinki");
    expect(helsinki).toMatchObject([
      { kind: "ORGANISATION", is_listed: false, slug: "helsingin-kaupunki", municipality_code: "091" },
    ]);
    expect(catalogue.rows.operation.filter((row) => row.organisation_id === helsinki[0]?.id)).toHaveLength(26);
  });

  it("that are listed themselves are those listings", () => {
    const german = byExternalId.get("org-deutsche-gemeinde-in-finnland")?.id;
    expect(rowsOf("operation", "place-german-group-turku")).toMatchObject([{ organisation_id: german }]);
    const ukrainian = byExternalId.get("org-ukrainian-association-in-finland")?.id;
    expect(catalogue.rows.operation.some((row) => row.organisation_id === ukrainian)).toBe(true);
  });

  it("that are several bodies run the place together", () => {
    expect(rowsOf("operation", "place-language-cafe-of-the-red-cross-and-toolo-parish")).toHaveLength(2);
  });

  it("are named in the language they are written in, and municipalities in three", () => {
    expect(namesOf("operator-city-of-vaasa")).toEqual({ fi: "Vaasan kaupunki", sv: "Vasa stad", en: "City of Vaasa" });
    expect(namesOf("operator-rovalan-setlementti-ry")).toEqual({ fi: "Rovalan Setlementti ry" });
    expect(namesOf("operator-foreningen-luckan")).toEqual({ sv: "Föreningen Luckan" });
  });
});

describe("a listing", () => {
  it("has the languages that its source names, without a guess how they are served", () => {
    expect(rowsOf("language_offer", "org-finnish-association-of-the-deaf")).toMatchObject([
      { language_tag: "fse", mode: "SIGN_LANGUAGE" },
      { language_tag: "fi", mode: null },
    ]);
    const spoken = catalogue.rows.language_offer.filter((row) => row.language_tag !== "fse");
    expect(spoken.every((row) => row.mode === null)).toBe(true);
  });

  it("with a withheld address holds nothing that leads to it", () => {
    const withheld = catalogue.rows.listing.filter((row) => row.is_address_withheld);
    expect(withheld).toHaveLength(2);
    for (const row of withheld) {
      expect(row).toMatchObject({
        street: null,
        postal_code: null,
        locality: null,
        latitude: null,
        longitude: null,
        position_source: null,
      });
    }
  });

  it("is child welcome only where its source says so, and never not", () => {
    expect(byExternalId.get("place-perhetalo-kuutti")?.is_child_welcome).toBe(true);
    expect(byExternalId.get("org-finnish-association-of-the-deaf")?.is_child_welcome).toBeNull();
  });

  it("is never confirmed by the files", () => {
    expect(catalogue.rows.listing.every((row) => !("confirmed_at" in row))).toBe(true);
  });
});

describe("an activity", () => {
  it("has its host, its day and its time, and no place of its own", () => {
    const cafe = "place-riistavuori-multicultural-language-cafe#monikulttuurinen-kielikahvila";
    expect(rowsOf("activity", cafe)).toMatchObject([
      { category_id: "language-cafe", weekday: 4, starts_at: "14:30", ends_at: "16:00", frequency: "WEEKLY" },
    ]);
    expect(byExternalId.get(cafe)).toMatchObject({ municipality_code: "091", street: null, latitude: null });
  });

  it("of a national body is not said to be everywhere", () => {
    expect(byExternalId.get("org-familia-ry#belingual-kielikerhot-perheille")).toMatchObject({ is_national: false });
  });

  it("keeps its season in English, as it was written down", () => {
    const session = "place-kontulan-kirjasto-helsinki#kaksikielinen-satutunti-somali-ja-suomi";
    expect(rowsOf("translation", session)).toContainEqual(
      expect.objectContaining({ field_group: "PRACTICAL", language_tag: "en", season: "17 March 2020" }),
    );
  });
});

const withListings = (change: (rows: Record<string, unknown>[]) => void): DataFiles => {
  const rows = structuredClone(recordsOf(0));
  change(rows);
  return { ...files, listings: [{ name: "listings.json", rows }] };
};
const find = (rows: Record<string, unknown>[], id: string) => rows.find((row) => row.id === id) ?? {};

describe("damaged files", () => {
  it("lose a bad activity, not the listing it stands in", () => {
    const damaged = buildCatalogue(
      withListings((rows) => {
        const host = find(rows, "place-riistavuori-multicultural-language-cafe");
        host.activities = [
          { name: { fi: "Kielikahvila" }, kind: "language-cafe", frequency: "weekly", start: "26:00" },
        ];
      }),
      new Map(),
    );
    expect(damaged.refusals).toContainEqual(
      expect.objectContaining({
        table: "activity",
        row: "place-riistavuori-multicultural-language-cafe activities[0]",
        field: "start",
      }),
    );
    expect(damaged.rows.activity).toHaveLength(109);
    expect(
      damaged.rows.listing.some((row) => row.external_id === "place-riistavuori-multicultural-language-cafe"),
    ).toBe(true);
  });

  it("lose the activities of a listing that is refused, and say so", () => {
    const damaged = buildCatalogue(
      withListings((rows) =>
        Object.assign(find(rows, "place-riistavuori-multicultural-language-cafe"), { collectedOn: "2026-02-31" }),
      ),
      new Map(),
    );
    expect(damaged.refusals).toMatchObject([
      { table: "listing", row: "place-riistavuori-multicultural-language-cafe", field: "collectedOn" },
      {
        table: "activity",
        row: "place-riistavuori-multicultural-language-cafe activities[0]",
        reason: "its listing was refused",
      },
    ]);
  });

  it("keep unreadable hours as words and say so", () => {
    const damaged = buildCatalogue(
      withListings((rows) => Object.assign(find(rows, "guide-shelter-mona"), { openingHours: "always" })),
      new Map(),
    );
    expect(damaged.refusals).toMatchObject([{ row: "guide-shelter-mona", field: "openingHours", isWholeRow: false }]);
    const shelter = damaged.rows.listing.find((row) => row.external_id === "guide-shelter-mona");
    expect(shelter?.opening_hours_osm).toBeNull();
    expect(damaged.rows.opening_period.some((row) => row.listing_id === shelter?.id)).toBe(false);
    expect(damaged.rows.translation).toContainEqual(
      expect.objectContaining({ listing_id: shelter?.id, hours_note: "always" }),
    );
  });
});

describe("files that are mostly wrong", () => {
  it("of which not one row is sound stop the run", () => {
    const wrong = { ...files, listings: [{ name: "listings.json", rows: [{ any: "thing" }, 5] }] };
    expect(() => buildCatalogue(wrong, new Map())).toThrow(
      "listings.json: not one of its 2 rows keeps the documented format.",
    );
  });

  it("lose the postal codes of a municipality that is refused", () => {
    const municipalities = files.municipalities.map((row) =>
      byField("code")(row, 0) === "091" ? Object.assign({}, row, { population: 0 }) : row,
    );
    const damaged = buildCatalogue({ ...files, municipalities, listings: [] }, new Map());
    expect(damaged.refusals).toContainEqual(
      expect.objectContaining({ table: "municipality", row: "091", field: "population" }),
    );
    expect(damaged.refusals).toContainEqual(
      expect.objectContaining({ table: "postal_code", row: "00100", field: "municipalityCode" }),
    );
  });
});

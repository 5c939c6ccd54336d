// What the data files tell about time, all of it, as rows of the database.
import { beforeAll, describe, expect, it } from "vitest";
import { buildCatalogue, type Catalogue } from "../catalogue.ts";
import { DATA_FOLDER, readDataFiles } from "../data-files.ts";
import type { Row } from "../tables.ts";

const files = readDataFiles(DATA_FOLDER, ["libraries"]);
/** The records of a listing file, base set or pack. */
const recordsOf = (file: number) => [...(files.listings[file]?.rows ?? [])] as Record<string, unknown>[]; // The catalogue's own test says that they are objects.

let catalogue: Catalogue;
let byExternalId: Map<unknown, Row>;

beforeAll(() => {
  catalogue = buildCatalogue(files, new Map());
  byExternalId = new Map(catalogue.rows.listing.map((row) => [row.external_id, row]));
});

const rowsOf = (table: keyof Catalogue["rows"], externalId: string) => {
  const id = byExternalId.get(externalId)?.id;
  return catalogue.rows[table].filter((row) => row.listing_id === id);
};

describe("opening hours", () => {
  const told = [0, 1].flatMap((file) =>
    recordsOf(file).filter((row) => row.openingHours !== undefined || row.openingHoursText !== undefined),
  );
  const periodsOf = (externalId: unknown) => rowsOf("opening_period", String(externalId));
  const noteOf = (externalId: unknown) =>
    rowsOf("translation", String(externalId)).find((row) => row.hours_note !== null)?.hours_note;

  it("are all loaded, as a timetable or as words", () => {
    expect(told).toHaveLength(43);
    for (const row of told) {
      if (row.openingHours !== undefined) expect(periodsOf(row.id)).toHaveLength(1);
      else expect(periodsOf(row.id).length === 1 || noteOf(row.id) === row.openingHoursText).toBe(true);
    }
  });

  it("are told in words and in a timetable where the timetable cannot say all of it", () => {
    expect(told.filter((row) => periodsOf(row.id).length > 0 && noteOf(row.id) !== undefined)).toMatchObject([
      { id: "guide-welcome-office-kokkola" },
    ]);
  });

  it("that were words become a timetable only where nothing had to be guessed", () => {
    const read = told.filter((row) => row.openingHours === undefined && periodsOf(row.id).length > 0);
    expect(read.map((row) => row.id)).toEqual([
      "guide-welcome-office-kokkola",
      "guide-guidance-for-immigrants-in-uusikaupunki-moppi-ukipolis",
      "guide-immigration-services-of-loviisa",
    ]);
  });

  it("of Topaasi have the appointments of Tuesday, which stood in the words", () => {
    expect(rowsOf("opening_span", "guide-topaasi-kerava")).toMatchObject([
      { weekdays: [1, 3, 4], opens_minute: 540, closes_minute: 660, state: "OPEN" },
      { weekdays: [1, 3, 4], opens_minute: 720, closes_minute: 960, state: "OPEN" },
      { weekdays: [2], opens_minute: 0, closes_minute: 1440, state: "BY_APPOINTMENT" },
    ]);
    expect(noteOf("guide-topaasi-kerava")).toBeUndefined();
  });

  it("tell of public holidays only where they are around the clock", () => {
    const asUsual = catalogue.rows.listing.filter((row) => row.public_holidays !== "UNKNOWN");
    expect(asUsual.map((row) => [row.external_id, row.public_holidays, row.holiday_eves])).toEqual([
      ["guide-shelter-mona", "AS_USUAL", "AS_USUAL"],
      ["guide-nollalinja", "AS_USUAL", "AS_USUAL"],
    ]);
  });

  it("of a pack are taken as well, with seasons and holidays", () => {
    const [library] = recordsOf(1).filter((row) => !byExternalId.has(row.id) || periodsOf(row.id).length === 0);
    const hours = { openingHours: "Mo-Fr 09:00-19:00; Jun-Aug Mo-Fr 10:00-16:00; PH off" };
    const pack = { name: "libraries-all.json", rows: [{ ...library, ...hours }] };
    const { rows, refusals } = buildCatalogue({ ...files, listings: [pack] }, new Map());
    expect(refusals).toEqual([]);
    expect(rows.listing.find((row) => row.external_id === library?.id)?.public_holidays).toBe("CLOSED");
    expect(rows.opening_period).toMatchObject([
      { kind: "REGULAR", starts_on: null, is_yearly: false },
      { kind: "SEASONAL", starts_on: "2000-06-01", ends_on: "2000-08-31", is_yearly: true },
    ]);
  });
});

describe("what an activity's days rest on", () => {
  const dated = () => catalogue.rows.activity.filter((row) => row.starts_on !== null);

  it("are its own words: those that name no days have none", () => {
    expect(dated()).toHaveLength(36);
    expect(catalogue.rows.activity.filter((row) => row.starts_on === null && row.rrule !== null)).toEqual([]);
  });

  it("is told in numbers by the report, as are the hours", () => {
    expect(catalogue.notes.slice(0, 2)).toEqual([
      expect.stringMatching(/^Opening hours of 43 listings: 23 as a timetable \(1 of them .*\), 20 in words only\.$/),
      expect.stringMatching(/^Activities: 36 with the days .*, 74 with only /),
    ]);
  });

  it("may be a season that is over, or a day that comes every second week", () => {
    expect(rowsOf("activity", "place-kielitalkoot-ounasrinne-rovaniemi#kielitalkoot")).toMatchObject([
      { starts_on: "2023-08-23", rrule: "FREQ=WEEKLY;UNTIL=20231213;BYDAY=WE", starts_at: "18:00" },
    ]);
    expect(rowsOf("activity", "place-mll-palokka-family-cafe#iltaperhekahvila")).toMatchObject([
      { starts_on: "2026-11-23", rrule: expect.stringMatching(/^FREQ=YEARLY;BYWEEKNO=2,.*,52;BYDAY=MO$/) },
    ]);
  });

  it("are not told of a season that has no such weekday, and the report says which rule is broken", () => {
    const host = "place-riistavuori-multicultural-language-cafe";
    const rows = structuredClone(recordsOf(0));
    const record = rows.find((row) => row.id === host) ?? {};
    const activities = record.activities as Record<string, unknown>[]; // As the file has them.
    record.activities = activities.map((one) => ({ ...one, season: "20 November to 22 November 2023" }));
    record.openingHours = "Mo 10:00-14:00; PH 10:00-12:00; Dec 25 10:00+";
    const damaged = buildCatalogue({ ...files, listings: [{ name: "listings.json", rows }] }, new Map());
    expect(damaged.refusals).toMatchObject([
      { table: "listing", row: host, field: "openingHours", isWholeRow: false },
      {
        table: "activity",
        row: `${host}#monikulttuurinen-kielikahvila`,
        field: "season",
        reason: "END_BEFORE_START in series.rrule; kept as text",
        isWholeRow: false,
      },
    ]);
    expect(damaged.rows.activity).toHaveLength(110);
    expect(damaged.rows.activity.filter((row) => row.starts_on !== null)).toHaveLength(35);
  });
});

/** The address of a place that helps people at risk: the database itself refuses to hold it, in whatever form. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTIVITY, newText, one, openRefusals, PLACE, type Refusals } from "./testing/refusals.ts";

let refusals: Refusals;
beforeAll(async () => {
  refusals = await openRefusals();
});
afterAll(() => refusals.close());
const refusalOf = (...statements: string[]) => refusals.refusalOf(...statements);

const WITHHELD = "(SELECT id FROM listing WHERE is_address_withheld ORDER BY id LIMIT 1)";
const WITH_STREET = one("MEETING_PLACE", "street IS NOT NULL");
const newListing = (columns: string, values: string) =>
  `INSERT INTO listing (id, slug, kind, source_id, external_id, ${columns})
   SELECT gen_random_uuid(), 'test-listing', 'MEETING_PLACE', id, 'test', ${values} FROM data_source LIMIT 1`;
describe("a withheld address exists nowhere in the database", () => {
  const refused = "listing_withheld_address_is_not_held";
  it.each([
    ["a street", "street = 'Salakuja 1'"],
    ["a postal code", "postal_code = '00100'"],
    ["a post town", "locality = 'Helsinki'"],
    ["a point", "latitude = 60.2, longitude = 24.9, position_source = 'PUBLISHED'"],
    ["the centre of a postal code", "latitude = 60.2, longitude = 24.9, position_source = 'POSTAL_CODE_CENTRE'"],
    ["the centre of its municipality", "latitude = 60.2, longitude = 24.9, position_source = 'MUNICIPALITY_CENTRE'"],
    ["an empty street", "street = ''"],
    ["all of it", "street = 'Salakuja 1', postal_code = '00100', locality = 'Helsinki'"],
  ])("not when %s is written to the withheld place", async (_, values) => {
    expect(await refusalOf(`UPDATE listing SET ${values} WHERE id = ${WITHHELD}`)).toBe(refused);
  });

  it.each([
    ["a street", "street", "'Salakuja 1'"],
    ["a postal code", "postal_code", "'00100'"],
    ["a post town", "locality", "'Helsinki'"],
    ["a point", "latitude, longitude, position_source", "60.2, 24.9, 'GEOCODED_STREET'::\"PositionSource\""],
  ])("not when the place is first written with %s", async (_, columns, values) => {
    expect(await refusalOf(newListing(`is_address_withheld, ${columns}`, `true, ${values}`))).toBe(refused);
  });

  it("not when a place with an address becomes withheld and keeps it", async () => {
    expect(await refusalOf(`UPDATE listing SET is_address_withheld = true WHERE id = ${WITH_STREET}`)).toBe(refused);
  });

  it("not as directions in words", async () => {
    expect(await refusalOf(newText(WITHHELD, "PRACTICAL", "directions", "'Kirkon takaa'"))).toMatch(
      /^directions to a withheld address/,
    );
    expect(
      await refusalOf(
        newText(WITHHELD, "PRACTICAL", "cost_note", "'Maksuton'"),
        `UPDATE translation SET directions = 'Kirkon takaa' WHERE listing_id = ${WITHHELD} AND cost_note IS NOT NULL`,
      ),
    ).toMatch(/^directions to a withheld address/);
  });

  it("not as directions that were there before it was withheld, not even as a draft", async () => {
    const withhold = `UPDATE listing SET is_address_withheld = true, street = NULL, postal_code = NULL, locality = NULL, latitude = NULL, longitude = NULL, position_source = NULL WHERE id = ${PLACE}`;
    expect(await refusalOf(withhold)).toBeUndefined();
    const directions = newText(PLACE, "PRACTICAL", "directions, state", "'Kirkon takaa', 'DRAFT'");
    expect(await refusalOf(directions, withhold)).toMatch(/^remove the directions before withholding/);
  });

  it("not in an activity that is held there, nor in any activity", async () => {
    for (const values of ["street = 'Salakuja 1'", "postal_code = '00100'", "locality = 'Helsinki'"]) {
      expect(await refusalOf(`UPDATE listing SET ${values} WHERE id = ${ACTIVITY}`)).toBe(
        "listing_activity_has_no_address",
      );
    }
    const point = "latitude = 60.2, longitude = 24.9, position_source = 'PUBLISHED'";
    expect(await refusalOf(`UPDATE listing SET ${point} WHERE id = ${ACTIVITY}`)).toBe(
      "listing_activity_has_no_address",
    );
  });

  it("not through two writers at once, of whom one writes directions and one withholds the address", async () => {
    const [place] = (await refusals.client.query<{ id: string }>(`SELECT ${PLACE} AS id`)).rows;
    const withhold = `UPDATE listing SET is_address_withheld = true, street = NULL, postal_code = NULL, locality = NULL,
      latitude = NULL, longitude = NULL, position_source = NULL WHERE id = '${place?.id}'`;
    const direct = newText(`'${place?.id}'`, "PRACTICAL", "directions", "'Kirkon takaa'");
    for (const [first, second] of [
      [direct, withhold],
      [withhold, direct],
    ] as const) {
      const other = new pg.Client({ connectionString: refusals.url }); // openRefusals gives its database's url
      await other.connect();
      await refusals.client.query("BEGIN");
      await refusals.client.query(first);
      const refused = expect(other.query(second)).rejects.toThrow(/directions/);
      await refusals.client.query("COMMIT");
      await refused;
      await other.end();
      await refusals.client.query(
        `DELETE FROM translation WHERE listing_id = '${place?.id}' AND directions IS NOT NULL`,
      );
      await refusals.client.query(`UPDATE listing SET is_address_withheld = false WHERE id = '${place?.id}'`);
    }
  });
});

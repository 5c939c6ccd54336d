import { describe, expect, it } from "vitest";
import { findEntry, readDirectory, readHeader, tileIdOf, UnreadableArchive } from "./archive.rules.ts";

/** A header as the specification lays it out, with the fields that matter here. */
function header({ zipping = 2, type = 2 } = {}): DataView {
  const bytes = new DataView(new ArrayBuffer(127));
  for (const [index, letter] of [..."PMTiles"].entries()) bytes.setUint8(index, letter.charCodeAt(0));
  bytes.setUint8(7, 3);
  bytes.setBigUint64(8, 127n, true);
  bytes.setBigUint64(16, 25n, true);
  bytes.setBigUint64(40, 1_000n, true);
  bytes.setBigUint64(56, 2_000n, true);
  bytes.setUint8(97, zipping);
  bytes.setUint8(99, type);
  bytes.setUint8(100, 4);
  bytes.setUint8(101, 14);
  return bytes;
}

describe("the number of a tile", () => {
  // From the table and the test vectors of the specification.
  it.each([
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [1, 0, 1, 2],
    [1, 1, 1, 3],
    [1, 1, 0, 4],
    [2, 0, 0, 5],
    [12, 3423, 1763, 19_078_479],
  ])("of zoom %d, column %d, row %d is %d", (zoom, column, row, id) => {
    expect(tileIdOf(zoom, column, row)).toBe(id);
  });

  it("is different for every tile of a zoom, and follows those of the zoom above", () => {
    const ids = Array.from({ length: 64 }, (_, index) => tileIdOf(3, index % 8, Math.floor(index / 8)));
    expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, index) => 21 + index));
  });
});

describe("an archive's header", () => {
  it("says where its parts stand", () => {
    expect(readHeader(header())).toEqual({
      root: { offset: 127, length: 25 },
      leavesOffset: 1_000,
      tilesOffset: 2_000,
      areDirectoriesZipped: true,
      leastZoom: 4,
      mostZoom: 14,
    });
  });

  it("is refused when the tiles are drawings and not pictures", () => {
    expect(() => readHeader(header({ type: 1 }))).toThrow(UnreadableArchive);
  });

  it("is refused when a browser cannot open the directories", () => {
    expect(() => readHeader(header({ zipping: 4 }))).toThrow(UnreadableArchive);
  });

  it("is refused when the file is something else", () => {
    expect(() => readHeader(new DataView(new ArrayBuffer(127)))).toThrow(UnreadableArchive);
    expect(() => readHeader(new DataView(new ArrayBuffer(3)))).toThrow(UnreadableArchive);
  });
});

describe("a directory", () => {
  // Three entries: tile 5 (300 bytes at 0), tiles 6 to 8 (10 bytes, right after it), a leaf from tile 42 on (7 bytes at 500).
  const bytes = Uint8Array.of(3, 5, 1, 36, 1, 3, 0, 0xac, 0x02, 10, 7, 1, 0, 0xf5, 0x03);
  const entries = readDirectory(bytes);

  it("lists its entries", () => {
    expect(entries).toEqual([
      { tileId: 5, runLength: 1, length: 300, offset: 0 },
      { tileId: 6, runLength: 3, length: 10, offset: 300 },
      { tileId: 42, runLength: 0, length: 7, offset: 500 },
    ]);
  });

  it("leads to a tile, to every tile of a run, and to the leaf that may know more", () => {
    expect(findEntry(entries, 5)?.offset).toBe(0);
    expect(findEntry(entries, 8)?.offset).toBe(300);
    expect(findEntry(entries, 4_000)?.runLength).toBe(0);
  });

  it("leads nowhere for a tile that is not there", () => {
    expect(findEntry(entries, 4)).toBeNull();
    expect(findEntry(entries, 9)).toBeNull();
    expect(findEntry([], 0)).toBeNull();
  });
});

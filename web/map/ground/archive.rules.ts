/**
 * Reading a PMTiles archive, version 3: one file with all tiles of a map and directories that say
 * where each stands. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */

/** A stretch of the file. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

export interface ArchiveHeader {
  readonly root: Stretch;
  readonly leavesOffset: number;
  readonly tilesOffset: number;
  readonly areDirectoriesZipped: boolean;
  readonly leastZoom: number;
  readonly mostZoom: number;
}

export interface DirectoryEntry extends Stretch {
  readonly tileId: number;
  /** How many tiles from this one on have the same content; 0 for a further directory. */
  readonly runLength: number;
}

export const HEADER_BYTES = 127;

/** Types of tiles that are pictures: PNG, JPEG, WebP, AVIF. Drawings (vector tiles, type 1) are not for us. */
const PICTURES = [2, 3, 4, 5];
const NOT_ZIPPED = 1;
const GZIP = 2;

export class UnreadableArchive extends Error {}

export function readHeader(bytes: DataView): ArchiveHeader {
  const isArchive = bytes.byteLength >= HEADER_BYTES && bytes.getUint32(0) === 0x504d5469 && bytes.getUint8(7) === 3;
  if (!isArchive) throw new UnreadableArchive("This is no PMTiles archive of version 3.");
  const number = (at: number) => Number(bytes.getBigUint64(at, true));
  const zipping = bytes.getUint8(97);
  if (zipping !== NOT_ZIPPED && zipping !== GZIP)
    throw new UnreadableArchive("Its directories are zipped in a way that browsers cannot open.");
  if (!PICTURES.includes(bytes.getUint8(99))) throw new UnreadableArchive("Its tiles are no pictures.");
  return {
    root: { offset: number(8), length: number(16) },
    leavesOffset: number(40),
    tilesOffset: number(56),
    areDirectoriesZipped: zipping === GZIP,
    leastZoom: bytes.getUint8(100),
    mostZoom: bytes.getUint8(101),
  };
}

/** The number of a tile in the archive: zooms one after another, each along a Hilbert curve. */
export function tileIdOf(zoom: number, column: number, row: number): number {
  let id = (4 ** zoom - 1) / 3;
  let [x, y] = [column, row];
  for (let side = 2 ** (zoom - 1); side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const below = (y & side) > 0 ? 1 : 0;
    id += side * side * ((3 * right) ^ below);
    if (below === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
  }
  return id;
}

/** Numbers of seven bits a byte, the eighth says that more follow. */
function* varints(bytes: Uint8Array): Generator<number, void> {
  let value = 0;
  let weight = 1;
  for (const byte of bytes) {
    value += (byte & 0x7f) * weight;
    weight *= 128;
    if (byte >= 0x80) continue;
    yield value;
    [value, weight] = [0, 1];
  }
}

export function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const numbers = varints(bytes);
  const next = () => numbers.next().value ?? 0;
  const indexes = Array.from({ length: next() }, (_, index) => index);
  let tileId = 0;
  const ids = indexes.map(() => (tileId += next()));
  const runs = indexes.map(next);
  const lengths = indexes.map(next);
  const entries: DirectoryEntry[] = [];
  for (const index of indexes) {
    const before = entries.at(-1);
    const written = next();
    // 0 says "right after the one before".
    const offset = written === 0 && before !== undefined ? before.offset + before.length : written - 1;
    entries.push({ tileId: ids[index] ?? 0, runLength: runs[index] ?? 0, length: lengths[index] ?? 0, offset });
  }
  return entries;
}

/** The entry that holds the tile, or the directory in which to look further; null when there is no such tile. */
export function findEntry(entries: readonly DirectoryEntry[], tileId: number): DirectoryEntry | null {
  const entry = entries.findLast((one) => one.tileId <= tileId);
  if (entry === undefined) return null;
  return entry.runLength === 0 || tileId < entry.tileId + entry.runLength ? entry : null;
}

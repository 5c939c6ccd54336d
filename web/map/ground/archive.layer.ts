import { type Coords, type DoneCallback, GridLayer, type GridLayerOptions } from "leaflet";
import {
  type ArchiveHeader,
  type DirectoryEntry,
  findEntry,
  HEADER_BYTES,
  readDirectory,
  readHeader,
  type Stretch,
  tileIdOf,
} from "./archive.rules.ts";

/** A directory may point to another, and that to a third; the format promises no more. */
const DEEPEST = 3;

async function unzip(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

async function readStretch(url: string, { offset, length }: Stretch): Promise<ArrayBuffer> {
  const response = await fetch(url, { headers: { range: `bytes=${offset}-${offset + length - 1}` } });
  if (response.status !== 206) throw new Error(`${url}: no parts of a file here (${response.status})`);
  return response.arrayBuffer();
}

/** A tile archive on a server that answers requests for parts of a file. */
class Archive {
  readonly #url: string;
  readonly header: ArchiveHeader;
  readonly #directories = new Map<number, Promise<DirectoryEntry[]>>();

  private constructor(url: string, header: ArchiveHeader) {
    this.#url = url;
    this.header = header;
  }

  static async open(url: string): Promise<Archive> {
    const bytes = await readStretch(url, { offset: 0, length: HEADER_BYTES });
    return new Archive(url, readHeader(new DataView(bytes)));
  }

  #read(stretch: Stretch): Promise<ArrayBuffer> {
    return readStretch(this.#url, stretch);
  }

  #directory(stretch: Stretch, isZipped: boolean): Promise<DirectoryEntry[]> {
    const known = this.#directories.get(stretch.offset);
    if (known !== undefined) return known;
    const read = this.#read(stretch)
      .then((bytes) => (isZipped ? unzip(bytes) : bytes))
      .then((bytes) => readDirectory(new Uint8Array(bytes)));
    this.#directories.set(stretch.offset, read);
    read.catch(() => this.#directories.delete(stretch.offset));
    return read;
  }

  async tile({ x, y, z }: Coords): Promise<ImageBitmap | null> {
    const { header } = this;
    if (z < header.leastZoom) return null;
    const id = tileIdOf(z, x, y);
    let stretch = header.root;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const entry = findEntry(await this.#directory(stretch, header.areDirectoriesZipped), id);
      if (entry === null) return null;
      if (entry.runLength > 0) {
        const bytes = await this.#read({ offset: header.tilesOffset + entry.offset, length: entry.length });
        return createImageBitmap(new Blob([bytes]));
      }
      stretch = { offset: header.leavesOffset + entry.offset, length: entry.length };
    }
    return null;
  }
}

/** Streets from one PMTiles file of pictures. What it has no tile for stays open to the ground below. */
class ArchiveLayer extends GridLayer {
  readonly #archive: Archive;

  constructor(archive: Archive, options: GridLayerOptions) {
    // Closer than the archive goes, its closest tiles are enlarged.
    super({ ...options, maxNativeZoom: archive.header.mostZoom });
    this.#archive = archive;
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement("canvas");
    const show = (picture: ImageBitmap | null) => {
      if (picture !== null) {
        canvas.width = picture.width;
        canvas.height = picture.height;
        canvas.getContext("2d")?.drawImage(picture, 0, 0);
        picture.close();
      }
      done(undefined, canvas);
    };
    this.#archive.tile(coords).then(show, (failure: Error) => done(failure, canvas));
    return canvas;
  }
}

export async function openArchive(url: string, options: GridLayerOptions): Promise<GridLayer> {
  return new ArchiveLayer(await Archive.open(url), options);
}

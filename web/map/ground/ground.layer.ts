import { type Coords, GridLayer, type GridLayerOptions } from "leaflet";
import { type Bounds, ZOOM } from "./grid.rules.ts";
import type { GroundColours } from "./ground-colours.ts";
import {
  type Box,
  boxesMeet,
  type Line,
  originAt,
  type Piece,
  PLANE_ZOOM,
  type Shapes,
  toBox,
} from "./ground-shapes.ts";

/** How broadly the land border abroad is drawn, in plane units: about 3 km, which closes every gap between two sources. */
const LAND_BORDER_WIDTH = 190;

/** The neighbouring countries end here, and fade out before they do. */
const FADE = { east: { from: 41, to: 45.9 }, south: { from: 57.2, to: 55.1 } };

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly coords: Coords;
}

/** A tile of a canvas that is drawn here, on the reader's device, and can be drawn again in place. */
export abstract class DrawnLayer extends GridLayer {
  readonly #tiles = new Map<HTMLElement, Tile>();

  constructor(options: GridLayerOptions) {
    super({ updateWhenIdle: false, updateWhenZooming: false, keepBuffer: 1, noWrap: true, ...options });
    this.on("tileunload", ({ tile }: { tile: HTMLElement }) => this.#tiles.delete(tile));
  }

  protected override createTile(coords: Coords): HTMLElement {
    const canvas = document.createElement("canvas");
    // Sharper than twice nobody sees, and phones have little memory.
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    canvas.width = canvas.height = Math.round(256 * ratio);
    const tile = { canvas, coords };
    this.#tiles.set(canvas, tile);
    this.#paint(tile);
    return canvas;
  }

  /** Draws every tile again: something to draw has arrived, or the colours have changed. */
  repaint(): void {
    for (const tile of this.#tiles.values()) this.#paint(tile);
  }

  #paint({ canvas, coords }: Tile): void {
    const pen = canvas.getContext("2d");
    if (pen === null) return;
    const ratio = canvas.width / 256;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.draw(pen, coords);
  }

  /** Draws one tile; the pen counts in CSS pixels from the tile's corner. */
  protected abstract draw(pen: CanvasRenderingContext2D, coords: Coords): void;
}

/** Land, water and borders, drawn from files of our own: no other server is asked for anything. */
export class GroundLayer extends DrawnLayer {
  #colours: GroundColours;
  #overview: Shapes = { pieces: [], lines: [], landBorder: [] };
  #details = new Map<string, Shapes>();
  #highlighted: string | null = null;

  constructor(colours: GroundColours) {
    super({ pane: "ground" });
    this.#colours = colours;
  }

  setColours(colours: GroundColours): void {
    this.#colours = colours;
    this.repaint();
  }

  setOverview(shapes: Shapes): void {
    this.#overview = shapes;
    this.repaint();
  }

  setDetail(region: string, shapes: Shapes): void {
    this.#details.set(region, shapes);
    this.repaint();
  }

  /** Draws the outline of one municipality more strongly. */
  highlight(code: string | null): void {
    this.#highlighted = code;
    this.repaint();
  }

  /** The regions that have land within the bounds and are not there in detail yet. */
  missingRegions(bounds: Bounds): string[] {
    const box = toBox(bounds);
    // By coasts and borders, whose boxes are small: the box of a whole region holds half of its neighbours.
    const near = this.#overview.lines.filter((line) => boxesMeet(line.box, box)).flatMap(({ regions }) => regions);
    return [...new Set(near)].filter((region) => !this.#details.has(region));
  }

  protected override draw(pen: CanvasRenderingContext2D, { x, y, z }: Coords): void {
    pen.fillStyle = this.#colours.sea;
    pen.fillRect(0, 0, 256, 256);
    const scale = 2 ** (z - PLANE_ZOOM);
    const [originX, originY] = originAt(z);
    const [left, top] = [x * 256 - originX, y * 256 - originY];
    pen.transform(scale, 0, 0, scale, -left, -top);
    const margin = 4;
    const box = {
      left: (left - margin) / scale,
      top: (top - margin) / scale,
      right: (left + 256 + margin) / scale,
      bottom: (top + 256 + margin) / scale,
    };
    this.#drawGround(pen, box, z);
    this.#drawLines(pen, box, z, 1 / scale);
  }

  /** The regions drawn in detail at this zoom: what the overview has of them is left out. */
  #detailed(zoom: number): Map<string, Shapes> {
    return zoom >= ZOOM.detail ? this.#details : new Map();
  }

  #drawGround(pen: CanvasRenderingContext2D, box: Box, zoom: number): void {
    const details = this.#detailed(zoom);
    const coarse = this.#overview.pieces.filter((piece) => !details.has(piece.region) && boxesMeet(piece.box, box));
    const fine = [...details.values()].flatMap(({ pieces }) => pieces.filter((piece) => boxesMeet(piece.box, box)));
    const fill = (kind: Piece["fill"]) => {
      pen.fillStyle = this.#colours[kind];
      for (const piece of [...coarse, ...fine]) if (piece.fill === kind) pen.fill(piece.path, "evenodd");
    };
    fill("neighbour");
    this.#stroke(pen, this.#overview.landBorder, this.#colours.neighbour, LAND_BORDER_WIDTH);
    this.#fadeOut(pen, box);
    fill("land");
    fill("lake");
  }

  /** Where our knowledge of the neighbours ends there is no coast, so nothing may look like one. */
  #fadeOut(pen: CanvasRenderingContext2D, box: Box): void {
    const { east, south } = FADE;
    const edge = toBox({ west: east.from, east: east.to, north: south.from, south: south.to });
    if (box.right < edge.left && box.bottom < edge.top) return;
    // The browser says rgb(1, 2, 3) or, for a mixed colour, oklab(1 2 3): both also with an alpha of nothing.
    const clear = this.#colours.sea.replace(/\)$/, (end) => (this.#colours.sea.includes(",") ? ", 0" : " / 0") + end);
    for (const [x0, y0, x1, y1] of [
      [edge.left, 0, edge.right, 0],
      [0, edge.top, 0, edge.bottom],
    ] as const) {
      const gradient = pen.createLinearGradient(x0, y0, x1, y1);
      gradient.addColorStop(0, clear);
      gradient.addColorStop(1, this.#colours.sea);
      pen.fillStyle = gradient;
      pen.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    }
  }

  #drawLines(pen: CanvasRenderingContext2D, box: Box, zoom: number, pixel: number): void {
    const details = this.#detailed(zoom);
    const isCoarse = (line: Line) => !line.regions.some((region) => details.has(region));
    const lines = [
      ...this.#overview.lines.filter((line) => isCoarse(line) && boxesMeet(line.box, box)),
      ...[...details.values()].flatMap((shapes) => shapes.lines.filter((line) => boxesMeet(line.box, box))),
    ];
    const { border, accent } = this.#colours;
    this.#stroke(pen, lines, border, (zoom < 8 ? 0.6 : 1) * pixel);
    const chosen = this.#highlighted;
    if (chosen !== null)
      this.#stroke(
        pen,
        lines.filter(({ codes }) => codes.includes(chosen)),
        accent,
        2.5 * pixel,
      );
  }

  #stroke(pen: CanvasRenderingContext2D, lines: readonly Line[], colour: string, width: number): void {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.lineJoin = "round";
    pen.lineCap = "round";
    for (const line of lines) pen.stroke(line.path);
  }
}

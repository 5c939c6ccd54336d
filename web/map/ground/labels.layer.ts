import type { Coords } from "leaflet";
import { DrawnLayer } from "./ground.layer.ts";
import { type MunicipalityName, nameIn } from "./ground.queries.ts";
import type { GroundColours } from "./ground-colours.ts";
import { type Label, leastPopulation, placeLabels } from "./labels.rules.ts";

/**
 * Pixels from a municipality's centre down to its name, so that a mark on the centre does not cover it.
 * From afar a mark is a cluster that stands elsewhere anyway, and a name should not drift into the sea.
 */
const BELOW_CENTRE = { afar: 14, near: 28, nearFrom: 7 };
const LETTERS = { small: 12, large: 14, height: 1.2 };
const LARGE_FROM = 100_000;

/** A place as drawn: like a label, with the size of its letters. */
interface DrawnLabel extends Label {
  readonly font: string;
}

/** The names of municipalities, in the reader's language and without touching each other. */
export class LabelsLayer extends DrawnLayer {
  #colours: GroundColours;
  readonly #locale: string;
  readonly #face: string;
  #names: readonly MunicipalityName[] = [];
  #placed = new Map<number, readonly DrawnLabel[]>();
  readonly #ruler = document.createElement("canvas").getContext("2d");

  constructor(colours: GroundColours, { locale, face }: { readonly locale: string; readonly face: string }) {
    super({ pane: "labels" });
    this.#colours = colours;
    this.#locale = locale;
    this.#face = face;
  }

  setColours(colours: GroundColours): void {
    this.#colours = colours;
    this.repaint();
  }

  setNames(names: readonly MunicipalityName[]): void {
    this.#names = names;
    this.measureAgain();
  }

  /** The letters have changed (a font arrived): widths are no longer what they were. */
  measureAgain(): void {
    this.#placed.clear();
    this.repaint();
  }

  protected override draw(pen: CanvasRenderingContext2D, { x, y, z }: Coords): void {
    pen.clearRect(0, 0, 256, 256);
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 3;
    pen.strokeStyle = this.#colours.halo;
    pen.fillStyle = this.#colours.label;
    for (const label of this.#labelsAt(z)) {
      const [left, top] = [label.x - x * 256, label.y - y * 256];
      const [reach, rise] = [label.width / 2 + 4, label.height / 2 + 4];
      if (left < -reach || left > 256 + reach || top < -rise || top > 256 + rise) continue;
      pen.font = label.font;
      pen.strokeText(label.text, left, top);
      pen.fillText(label.text, left, top);
    }
  }

  /** The names shown at one zoom, chosen once for the whole country. */
  #labelsAt(zoom: number): readonly DrawnLabel[] {
    const known = this.#placed.get(zoom);
    if (known !== undefined) return known;
    const candidates = this.#names
      .filter(({ population }) => population >= leastPopulation(zoom))
      .map((municipality) => this.#labelOf(municipality, zoom));
    // placeLabels returns some of what it was given, untouched.
    const placed = placeLabels(candidates) as DrawnLabel[];
    this.#placed.set(zoom, placed);
    return placed;
  }

  #labelOf(municipality: MunicipalityName, zoom: number): DrawnLabel {
    const { latitude, longitude, population } = municipality;
    const size = population >= LARGE_FROM ? LETTERS.large : LETTERS.small;
    const font = `${population >= LARGE_FROM ? 700 : 500} ${size}px ${this.#face}`;
    const text = nameIn(this.#locale, municipality);
    if (this.#ruler !== null) this.#ruler.font = font;
    const { x, y } = this._map.project([latitude, longitude], zoom);
    return {
      text,
      font,
      x,
      y: y + (zoom < BELOW_CENTRE.nearFrom ? BELOW_CENTRE.afar : BELOW_CENTRE.near),
      width: this.#ruler?.measureText(text).width ?? text.length * size * 0.5,
      height: size * LETTERS.height,
      population,
    };
  }
}

import { canvas, LayerGroup, type Map as LeafletMap, Marker } from "leaflet";
import { CountCircle } from "./count-circle.ts";
import { type Direction, nearestTo, nearestTowards, readingOrder, type Spot } from "./focus.rules.ts";
import type { GroundColours } from "./ground/ground-colours.ts";
import { type Mark, type NamePart, radiusOf, shortCount } from "./mark.rules.ts";
import { drawMark, iconOfElement, type MarkClasses, writeName } from "./mark-picture.ts";

interface Shown {
  mark: Mark;
  name: string;
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
}

interface MarksLayerOptions {
  readonly classes: MarkClasses;
  /** A mark was pressed: by its button, or on the canvas, which has nothing to give the focus back to. */
  readonly onPress: (mark: Mark) => void;
}

const ARROWS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** A press that ends so many pixels from where it began was a drag of the map. */
const DRAG_PX = 6;

/** The marks of the map: up to a hundred as buttons with one tab stop between them, more as circles on a canvas. */
export class MarksLayer {
  readonly #map: LeafletMap;
  readonly #options: MarksLayerOptions;
  readonly #buttons = new Map<string, Shown>();
  readonly #circles = new LayerGroup();
  readonly #canvas = canvas({ padding: 0.5 });
  readonly #pane: HTMLElement;
  /** The mark that the tab key reaches. */
  #current: string | null = null;
  #pressedAt: Spot = { x: 0, y: 0 };

  constructor(map: LeafletMap, options: MarksLayerOptions) {
    this.#map = map;
    this.#options = options;
    this.#circles.addTo(map);
    // Every map has this pane; Leaflet makes it itself.
    this.#pane = map.getPane("markerPane") as HTMLElement;
    this.#pane.setAttribute("role", "group");
    this.#pane.addEventListener("keydown", this.#onKey);
    this.#pane.addEventListener("pointerdown", this.#onPointerDown);
  }

  remove(): void {
    this.#pane.removeEventListener("keydown", this.#onKey);
    this.#pane.removeEventListener("pointerdown", this.#onPointerDown);
    this.#circles.remove();
    for (const { marker } of this.#buttons.values()) marker.remove();
    this.#buttons.clear();
  }

  /** Shows these marks as buttons and takes away all others. Who has the focus keeps it. */
  showButtons(marks: readonly Mark[], names: readonly (readonly NamePart[])[], label: string): void {
    this.#circles.clearLayers();
    this.#pane.setAttribute("aria-label", label);
    const wanted = new Set(marks.map(({ id }) => id));
    const focused = this.#focusedShown();
    for (const [id, { marker }] of this.#buttons) {
      if (wanted.has(id)) continue;
      marker.remove();
      this.#buttons.delete(id);
    }
    for (const [index, mark] of marks.entries()) this.#showButton(mark, names[index] ?? []);
    this.#putInOrder();
    const before = focused ?? (this.#current === null ? undefined : this.#buttons.get(this.#current));
    this.#chooseCurrent(before?.mark);
    if (focused !== undefined && !wanted.has(focused.mark.id)) this.focus(this.#current);
  }

  /** Shows these marks as circles; the list beside the map is the way in for everyone who needs no picture. */
  showCircles(marks: readonly Mark[], colours: GroundColours): void {
    const hadFocus = this.#focusedShown() !== undefined;
    this.showButtons([], [], "");
    if (hadFocus) this.#map.getContainer().focus({ preventScroll: true });
    for (const mark of marks) {
      const circle = new CountCircle([mark.latitude, mark.longitude], {
        renderer: this.#canvas,
        radius: mark.count === 1 ? 8 : radiusOf(mark.count),
        text: mark.count === 1 ? "" : shortCount(mark.count),
        textColour: colours["on-mark"],
        fillColor: colours.mark,
        fillOpacity: 1,
        color: colours.halo,
        weight: 2,
        dashArray: mark.isApproximate ? "4 3" : undefined,
        bubblingMouseEvents: false,
      });
      circle.on("click", () => this.#options.onPress(mark));
      this.#circles.addLayer(circle);
    }
  }

  /** Gives the focus to a mark, or to the map when that mark is not there any more. */
  focus(id: string | null): void {
    const shown = id === null ? undefined : this.#buttons.get(id);
    if (shown === undefined) {
      this.#map.getContainer().focus({ preventScroll: true });
      return;
    }
    this.#setCurrent(shown);
    shown.button.focus({ preventScroll: true });
    this.#map.panInside([shown.mark.latitude, shown.mark.longitude], { padding: [32, 48] });
  }

  #showButton(mark: Mark, parts: readonly NamePart[]): void {
    const name = JSON.stringify(parts);
    const shown = this.#buttons.get(mark.id);
    if (shown !== undefined && shown.mark.count === mark.count && shown.mark.kind === mark.kind) {
      if (shown.name !== name) shown.button.firstElementChild?.replaceWith(writeName(parts));
      Object.assign(shown, { mark, name });
      return;
    }
    shown?.marker.remove();
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.append(writeName(parts));
    drawMark(button, mark, this.#options.classes);
    const icon = iconOfElement(button);
    const marker = new Marker([mark.latitude, mark.longitude], { icon, interactive: false, keyboard: false });
    const entry = { mark, name, marker, button };
    button.addEventListener("click", (event) => this.#onClick(event, entry));
    button.addEventListener("dblclick", (event) => event.stopPropagation());
    button.addEventListener("focus", () => this.#setCurrent(entry));
    this.#buttons.set(mark.id, entry);
    marker.addTo(this.#map);
  }

  /** In the document the marks stand in the order of reading, for voices that read from one to the next. */
  #putInOrder(): void {
    if (this.#focusedShown() !== undefined) return;
    const shown = [...this.#buttons.values()];
    for (const index of readingOrder(shown.map(({ mark }) => this.#spotOf(mark)))) {
      const button = shown[index]?.button;
      if (button !== undefined) this.#pane.append(button);
    }
  }

  #spotOf({ latitude, longitude }: Mark): Spot {
    return this.#map.latLngToLayerPoint([latitude, longitude]);
  }

  #focusedShown(): Shown | undefined {
    return [...this.#buttons.values()].find(({ button }) => button === document.activeElement);
  }

  /**
   * The tab stop stays with its mark as long as that is seen; else it goes to the nearest one, or at
   * first to the first. Marks just outside the view are there already, for a map that is dragged, but
   * the tab key must not lead to what nobody sees.
   */
  #chooseCurrent(before: Mark | undefined): void {
    const isSeen = ({ mark }: Shown) => this.#map.getBounds().contains([mark.latitude, mark.longitude]);
    const current = this.#current === null ? undefined : this.#buttons.get(this.#current);
    if (current !== undefined && (isSeen(current) || current.button === document.activeElement)) return;
    const all = [...this.#buttons.values()];
    const seen = all.filter(isSeen);
    const shown = seen.length > 0 ? seen : all;
    const spots = shown.map(({ mark }) => this.#spotOf(mark));
    const index = before === undefined ? readingOrder(spots)[0] : nearestTo(spots, this.#spotOf(before));
    const next = shown[index ?? 0];
    if (next === undefined) this.#current = null;
    else this.#setCurrent(next);
  }

  #setCurrent(shown: Shown): void {
    const before = this.#current === null ? undefined : this.#buttons.get(this.#current);
    if (before !== undefined) before.button.tabIndex = -1;
    shown.button.tabIndex = 0;
    this.#current = shown.mark.id;
  }

  readonly #onPointerDown = ({ clientX, clientY }: PointerEvent) => {
    this.#pressedAt = { x: clientX, y: clientY };
  };

  #onClick(event: MouseEvent, { mark }: Shown): void {
    event.stopPropagation();
    // A key press has no detail and no place; only a pointer can have dragged.
    const moved = Math.hypot(event.clientX - this.#pressedAt.x, event.clientY - this.#pressedAt.y);
    if (event.detail > 0 && moved > DRAG_PX) return;
    this.#options.onPress(mark);
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const shown = [...this.#buttons.values()];
    const from = shown.findIndex(({ button }) => button === event.target);
    const spots = shown.map(({ mark }) => this.#spotOf(mark));
    const direction = ARROWS[event.key];
    let to: number | null | undefined;
    if (direction !== undefined) to = nearestTowards(spots, from, direction);
    else if (event.key === "Home") to = readingOrder(spots)[0];
    else if (event.key === "End") to = readingOrder(spots).at(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
    const next = to === null || to === undefined ? undefined : shown[to];
    if (next !== undefined) this.focus(next.mark.id);
  };
}

import type { Icon } from "leaflet";
import type { ListingKind } from "../graphql/generated/browser/graphql.ts";
import { KIND_ICONS, type Mark, type NamePart, radiusOf, shortCount } from "./mark.rules.ts";

const SVG = "http://www.w3.org/2000/svg";

/** The outline of each kind, around the middle of a box of 40 by 40, so that colour is never the only difference. */
const OUTLINES: Record<ListingKind, string> = {
  MEETING_PLACE: "M20 4a16 16 0 1 1 0 32a16 16 0 1 1 0-32Z",
  GUIDANCE_POINT: "M9 5h22a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4Z",
  ORGANISATION: "M20 3l15.6 9v17L20 37L4.4 29V12Z",
  ACTIVITY: "M20 2L38 20L20 38L2 20Z",
};
const TIP = "M10.5 28L20 46L29.5 28Z";
const RING = "M20 0.5a19.5 19.5 0 1 1 0 39a19.5 19.5 0 1 1 0-39Z";

/** The smallest side of anything that can be pressed. */
const TARGET = 44;

export type MarkClasses = Readonly<Record<string, string>>;

/** The point of a picture that stands on the place, from its corner. */
type Anchor = readonly [number, number];

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}

function iconOf(kind: ListingKind): SVGElement {
  const icon = svg("svg", { class: "icon", "aria-hidden": "true" });
  icon.append(svg("use", { href: `/icons.svg#${KIND_ICONS[kind]}` }));
  return icon;
}

function numberOf(mark: Mark, classes: MarkClasses): HTMLSpanElement {
  const number = span(classes.number ?? "", shortCount(mark.count));
  number.setAttribute("aria-hidden", "true");
  return number;
}

/** The name, for voices only, each part in its own language. */
export function writeName(parts: readonly NamePart[]): HTMLSpanElement {
  const name = span("unseen", "");
  for (const [index, { text, language, direction }] of parts.entries()) {
    if (index > 0) name.append(", ");
    if (language === undefined) {
      name.append(text);
      continue;
    }
    const foreign = document.createElement("bdi");
    foreign.lang = language;
    foreign.dir = direction ?? "auto";
    foreign.textContent = text;
    name.append(foreign);
  }
  return name;
}

function drawCluster(element: HTMLElement, mark: Mark, classes: MarkClasses): Anchor {
  const size = Math.max(TARGET, 2 * radiusOf(mark.count));
  element.classList.add(classes.cluster ?? "");
  element.style.inlineSize = element.style.blockSize = `${size}px`;
  element.append(numberOf(mark, classes));
  return [size / 2, size / 2];
}

/** The shape says the kind; a tip points at an exact place, a dashed ring without a tip stands around an approximate one. */
function drawPoint(element: HTMLElement, mark: Mark, classes: MarkClasses): Anchor {
  element.dataset.kind = mark.kind ?? "MIXED";
  const shape = svg("svg", { class: classes.shape ?? "", viewBox: "0 0 40 48", "aria-hidden": "true" });
  const outline = { d: OUTLINES[mark.kind ?? "MEETING_PLACE"] };
  if (mark.isApproximate) {
    shape.append(svg("path", { d: RING, class: classes.ring ?? "" }));
    shape.append(svg("path", { ...outline, transform: "translate(5 5) scale(0.75)" }));
  } else {
    // First the light edge around both parts, then the parts, so that no edge runs between them.
    const parts = [{ d: TIP }, outline];
    shape.append(...parts.map((part) => svg("path", { ...part, class: classes.edge ?? "" })));
    shape.append(...parts.map((part) => svg("path", part)));
  }
  element.append(shape, mark.kind !== null && mark.count === 1 ? iconOf(mark.kind) : numberOf(mark, classes));
  return mark.isApproximate ? [TARGET / 2, TARGET / 2] : [TARGET / 2, 48];
}

/** Draws a mark into an element, and moves the element so that the right point of it stands on the place. */
export function drawMark(element: HTMLElement, mark: Mark, classes: MarkClasses): void {
  element.classList.add(classes.mark ?? "");
  const [x, y] = mark.cluster === null ? drawPoint(element, mark, classes) : drawCluster(element, mark, classes);
  element.style.marginLeft = `${-x}px`;
  element.style.marginTop = `${-y}px`;
}

/** What Leaflet asks of an icon is these two functions; the element is ours. */
export function iconOfElement(element: HTMLElement): Icon {
  return { options: {}, createIcon: () => element, createShadow: () => null } as unknown as Icon; // see above
}

/** The colours of the drawn map, as the style sheet has them at this moment. */
const NAMES = ["sea", "land", "neighbour", "lake", "border", "accent", "label", "halo", "mark", "on-mark"] as const;

export type GroundColours = Readonly<Record<(typeof NAMES)[number], string>>;

/**
 * Reads the custom properties --map-… where the element stands. A canvas understands no var(),
 * so each is worked out by the browser itself, on an element that nobody sees.
 */
export function readColours(element: HTMLElement): GroundColours {
  const probe = document.createElement("span");
  probe.hidden = true;
  // In forced colours a browser would replace every colour; the style sheet has chosen system colours there.
  probe.style.setProperty("forced-color-adjust", "none");
  element.append(probe);
  const entries = NAMES.map((name) => {
    probe.style.color = `var(--map-${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(entries) as GroundColours; // one entry per name, two lines above
}

const CONDITIONS = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/** Tells when the colours may have changed: the reader switched the theme or the contrast of the device. */
export function watchColours(onChange: () => void): () => void {
  const queries = CONDITIONS.map((condition) => matchMedia(condition));
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}

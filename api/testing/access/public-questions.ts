/** What everybody may ask, with arguments that find something in the world of the matrix. */
import { globalId, type Question } from "./scene.ts";
import type { World } from "./world.ts";

const BOX = { west: 24, south: 60, east: 26, north: 61 };

/** Questions that need no arguments are not named. */
export const PUBLIC_QUESTIONS: Readonly<Record<string, (world: World) => Question["variables"][]>> = {
  activity: () => [{ slug: "ours-activity" }],
  checkOpeningHours: () => [{ osm: "Mo-Fr 10:00-16:00" }],
  checkSeries: () => [{ series: { startsOn: "2026-12-01", rrule: "FREQ=WEEKLY;BYDAY=TU" } }],
  formerListing: ({ hidden }) =>
    Object.keys(hidden).map((state) => ({ slug: `hidden-${state.toLowerCase().replaceAll("_", "-")}` })),
  languages: () => [{ withListings: false }],
  listing: ({ hidden }) => [
    { slug: "ours-place" },
    ...Object.keys(hidden).map((state) => ({ slug: `hidden-${state.toLowerCase().replaceAll("_", "-")}` })),
  ],
  listingMovedTo: () => [{ slug: "hidden-merged" }],
  listings: () => [{ first: 1 }, { first: 1, filter: { languages: ["so"] } }],
  mapMarkers: () => [{ bounds: BOX, zoom: 10 }],
  municipality: () => [{ code: "091" }],
  node: ({ theirs, hidden }) => [
    { id: globalId("Organisation", theirs.ours.organisation) },
    { id: globalId("Place", theirs.ours.place ?? "") },
    { id: globalId("Activity", theirs.ours.activity) },
    ...Object.values(hidden).map((id) => ({ id: globalId("Place", id) })),
  ],
  nodes: ({ theirs, hidden }) =>
    [theirs.ours.place ?? "", ...Object.values(hidden)].map((id) => ({ ids: [globalId("Place", id)] })),
  occurrences: () => [{ first: 3 }],
  organisation: () => [{ slug: "ours-organisation" }],
  place: ({ hidden }) => [
    { slug: "ours-place" },
    ...Object.keys(hidden).map((state) => ({ slug: `hidden-${state.toLowerCase().replaceAll("_", "-")}` })),
  ],
  postalCode: () => [{ code: "00100" }],
};

/** Questions of which each answer is large: they are asked for less at once. */
export const MOST_LEVELS: Readonly<Record<string, number>> = { mapMarkers: 3, nodes: 4, listings: 6 };

/** Their answers are made anew for everybody: they are played as scenes. */
export const MADE_ANEW: readonly string[] = ["suggestionChallenge"];

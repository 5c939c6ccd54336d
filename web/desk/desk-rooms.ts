import type { DeskViewer } from "../accounts/viewer.queries.ts";
import type { Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import type { IconId } from "../ui/icon-ids.ts";

interface DeskRoom {
  /** Its words are `desk.rooms.<id>`. */
  readonly id: "start" | "listings" | "claims" | "people" | "account";
  readonly icon: IconId;
  readonly path: (locale: Locale) => string;
  /** Shown to everybody who is signed in where nothing is said. */
  readonly isFor?: (viewer: DeskViewer) => boolean;
}

/** The rooms of the desk, in the order in which they stand in its bar. */
const ROOMS: readonly DeskRoom[] = [
  { id: "start", icon: "list", path: paths.desk.start },
  { id: "listings", icon: "meeting-place", path: paths.desk.listings },
  {
    id: "claims",
    icon: "flag",
    path: paths.desk.claims,
    isFor: ({ memberships }) => memberships.some(({ role }) => role !== "EDITOR"),
  },
  { id: "people", icon: "adults", path: paths.desk.people, isFor: ({ memberships }) => memberships.length > 0 },
  { id: "account", icon: "person", path: paths.desk.account },
];

export const deskRooms = (viewer: DeskViewer): readonly DeskRoom[] =>
  ROOMS.filter(({ isFor }) => isFor === undefined || isFor(viewer));

import type { DeskViewer } from "../accounts/viewer.queries.ts";
import type { Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import type { IconId } from "../ui/icon-ids.ts";

interface DeskRoom {
  /** Its words are `desk.rooms.<id>`. */
  readonly id:
    | "start"
    | "queue"
    | "report"
    | "listings"
    | "mine"
    | "claims"
    | "people"
    | "duplicates"
    | "audit"
    | "account";
  readonly icon: IconId;
  readonly path: (locale: Locale) => string;
  /** Shown to everybody who is signed in where nothing is said. */
  readonly isFor?: (viewer: DeskViewer) => boolean;
}

const isMaintainer = (viewer: DeskViewer) => viewer.isMaintainer;
const mayDecide = (viewer: DeskViewer) => viewer.isMaintainer || viewer.territory.length > 0;

/** The rooms of the desk, in the order in which they stand in its bar. */
const ROOMS: readonly DeskRoom[] = [
  { id: "start", icon: "organisation", path: paths.desk.start },
  { id: "queue", icon: "list", path: (locale) => paths.desk.queue(locale), isFor: mayDecide },
  { id: "report", icon: "map", path: (locale) => paths.desk.report(locale), isFor: mayDecide },
  { id: "listings", icon: "meeting-place", path: paths.desk.listings },
  { id: "mine", icon: "mail", path: (locale) => paths.desk.mine(locale) },
  {
    id: "claims",
    icon: "flag",
    path: paths.desk.claims,
    isFor: ({ memberships }) => memberships.some(({ role }) => role !== "EDITOR"),
  },
  { id: "people", icon: "adults", path: paths.desk.people, isFor: ({ memberships }) => memberships.length > 0 },
  { id: "duplicates", icon: "plus", path: (locale) => paths.desk.duplicates(locale), isFor: isMaintainer },
  { id: "audit", icon: "lock", path: (locale) => paths.desk.audit(locale), isFor: isMaintainer },
  { id: "account", icon: "person", path: paths.desk.account },
];

export const deskRooms = (viewer: DeskViewer): readonly DeskRoom[] =>
  ROOMS.filter(({ isFor }) => isFor === undefined || isFor(viewer));

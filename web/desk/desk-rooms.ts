import type { DeskViewer } from "../accounts/viewer.queries.ts";
import type { Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import type { IconId } from "../ui/icon-ids.ts";

export interface DeskRoom {
  /** Its words are `desk.rooms.<id>`. */
  readonly id:
    | "start"
    | "queue"
    | "report"
    | "findings"
    | "listings"
    | "mine"
    | "claims"
    | "people"
    | "accounts"
    | "organisations"
    | "duplicates"
    | "vocabularies"
    | "audit"
    | "jobs"
    | "settings"
    | "account";
  readonly icon: IconId;
  readonly path: (locale: Locale) => string;
  /** Shown to everybody who is signed in where nothing is said. */
  readonly isFor?: (viewer: DeskViewer) => boolean;
}

/** Rooms that belong together, under a title of their own: `desk.groups.<id>`. */
export interface DeskGroup {
  readonly id: "area" | "people" | "service" | "own";
  readonly rooms: readonly DeskRoom[];
}

export interface DeskPlan {
  /** Where most people go most days; they stand in the bar itself. */
  readonly first: readonly DeskRoom[];
  readonly groups: readonly DeskGroup[];
}

const isMaintainer = (viewer: DeskViewer) => viewer.isMaintainer;
const mayDecide = (viewer: DeskViewer) => viewer.isMaintainer || viewer.territory.length > 0;
/** Where most people go most days: few enough for one row on a phone, in every language. */
const FIRST: readonly DeskRoom[] = [
  { id: "start", icon: "guidance-point", path: paths.desk.start },
  { id: "queue", icon: "list", path: (locale) => paths.desk.queue(locale), isFor: mayDecide },
  { id: "listings", icon: "meeting-place", path: (locale) => paths.desk.listings(locale) },
];

const GROUPS: readonly DeskGroup[] = [
  {
    id: "area",
    rooms: [
      { id: "report", icon: "map", path: (locale) => paths.desk.report(locale), isFor: mayDecide },
      { id: "findings", icon: "search", path: paths.desk.findings, isFor: mayDecide },
      {
        id: "claims",
        icon: "flag",
        path: paths.desk.claims,
        isFor: ({ memberships }) => memberships.some(({ role }) => role !== "EDITOR"),
      },
      {
        id: "organisations",
        icon: "organisation",
        path: (locale) => paths.desk.listings(locale, "kind=ORGANISATION"),
        isFor: isMaintainer,
      },
      { id: "duplicates", icon: "plus", path: (locale) => paths.desk.duplicates(locale), isFor: isMaintainer },
    ],
  },
  {
    id: "people",
    rooms: [
      { id: "people", icon: "adults", path: paths.desk.people, isFor: ({ memberships }) => memberships.length > 0 },
      { id: "accounts", icon: "residents", path: paths.desk.accounts, isFor: isMaintainer },
    ],
  },
  {
    id: "service",
    rooms: [
      { id: "vocabularies", icon: "spoken", path: (locale) => paths.desk.vocabularies(locale), isFor: isMaintainer },
      { id: "audit", icon: "lock", path: (locale) => paths.desk.audit(locale), isFor: isMaintainer },
      { id: "jobs", icon: "clock", path: paths.desk.jobs, isFor: isMaintainer },
      { id: "settings", icon: "filter", path: paths.desk.settings, isFor: isMaintainer },
    ],
  },
  {
    id: "own",
    rooms: [
      { id: "mine", icon: "mail", path: (locale) => paths.desk.mine(locale) },
      { id: "account", icon: "person", path: paths.desk.account },
    ],
  },
];

/** The rooms of the desk for whoever is there, in the order in which they stand in its bar. */
export function deskPlan(viewer: DeskViewer): DeskPlan {
  const hers = ({ isFor }: DeskRoom) => isFor === undefined || isFor(viewer);
  const groups = GROUPS.map(({ id, rooms }) => ({ id, rooms: rooms.filter(hers) }));
  return { first: FIRST.filter(hers), groups: groups.filter(({ rooms }) => rooms.length > 0) };
}

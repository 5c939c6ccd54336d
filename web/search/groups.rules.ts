/** How a page of results falls into what is open at the time asked about and what one must ask about. */

/** Closed ones are never found; the word is there because the API's type has it. */
export type Openness = "OPEN" | "BY_APPOINTMENT" | "UNKNOWN" | "CLOSED";
export const GROUPS = ["OPEN", "BY_APPOINTMENT", "UNKNOWN"] as const;
export type GroupName = (typeof GROUPS)[number];

export interface Group<Edge> {
  readonly name: GroupName;
  readonly edges: readonly Edge[];
}

interface Stood {
  readonly openness?: Openness | null;
}

/** Neighbours of one kind stand together, in the order in which they came; each page names its own first. */
export function groupByOpenness<Edge extends Stood>(edges: readonly Edge[]): Group<Edge>[] {
  return GROUPS.map((name) => ({ name, edges: edges.filter(({ openness }) => openness === name) })).filter(
    (group) => group.edges.length > 0,
  );
}

interface Counts {
  readonly totalCount: number;
  readonly byAppointment: number;
  readonly unknownHours: number;
}

/** How many of all that was found are in each group, whatever this page shows of them. */
export function countGroups({ totalCount, byAppointment, unknownHours }: Counts, hidesUnknown: boolean) {
  const others = hidesUnknown ? 0 : byAppointment + unknownHours;
  return { OPEN: Math.max(0, totalCount - others), BY_APPOINTMENT: byAppointment, UNKNOWN: unknownHours };
}

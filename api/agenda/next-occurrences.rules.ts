/** The next times at which something is held at a place, by an organisation, or of one activity. */
import { type Catalogue, listingAt } from "../catalogue/catalogue.rules.ts";
import type { PublishedListing } from "../catalogue/published.ts";
import { dayNumber } from "../timetable/calendar-date.rules.ts";
import { MINUTES_A_DAY, wallTimeAt } from "../timetable/wall-clock.rules.ts";
import { dayNumberOf } from "../timetable/when.rules.ts";
import type { FoundOccurrence } from "./occurrence-page.rules.ts";

/** A house with more activities than this shows those of the coming days on the page of activities. */
const MAX_SERIES = 200;

/** The slots of the activities that a listing's page speaks of. */
function activitySlots(catalogue: Catalogue, { id, kind }: PublishedListing): readonly number[] {
  if (kind === "ACTIVITY") return [catalogue.slotOf.get(id) ?? -1];
  const { activitiesOf, organisedBy, placesOf } = catalogue;
  const places = (placesOf.get(id) ?? []).flatMap((slot) => activitiesOf.get(listingAt(catalogue, slot).id) ?? []);
  return [...new Set([...(activitiesOf.get(id) ?? []), ...(organisedBy.get(id) ?? []), ...places])];
}

export function nextOf(catalogue: Catalogue, listing: PublishedListing, now: Date, count: number): FoundOccurrence[] {
  const found: FoundOccurrence[] = [];
  for (const slot of activitySlots(catalogue, listing).slice(0, MAX_SERIES)) {
    const number = catalogue.columns.series[slot] ?? 0;
    if (number === 0) continue;
    const { zone } = catalogue.agenda.seriesOf(number);
    const wall = wallTimeAt(now, zone);
    const today = dayNumberOf(wall);
    const nowMinute = today * MINUTES_A_DAY + wall.minute;
    // Yesterday's may still go on; as many more are asked for as may have ended already.
    for (const occurrence of catalogue.agenda.next(number, today - 1, count + 2)) {
      const wallMinute = dayNumber(occurrence.on) * MINUTES_A_DAY + (occurrence.startsAt ?? 0);
      const lasts = occurrence.startsAt === null ? MINUTES_A_DAY : Math.max(1, occurrence.durationMinutes ?? 1);
      if (wallMinute + lasts > nowMinute) found.push({ slot, occurrence, zone, wallMinute });
    }
  }
  return found.sort((one, other) => one.wallMinute - other.wallMinute || one.slot - other.slot).slice(0, count);
}

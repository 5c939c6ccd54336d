/** The next times at which something is held at a place, by an organisation, or of one activity. */
import { type Catalogue, listingAt } from "../catalogue/catalogue.rules.ts";
import type { PublishedListing } from "../catalogue/published.ts";
import { endOf } from "../timetable/agenda.rules.ts";
import { dayNumber } from "../timetable/calendar-date.rules.ts";
import { MINUTES_A_DAY } from "../timetable/wall-clock.rules.ts";
import type { FoundOccurrence } from "./occurrence-page.rules.ts";
import { wallMinuteAt } from "./wall-windows.rules.ts";

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
  return activitySlots(catalogue, listing)
    .slice(0, MAX_SERIES)
    .flatMap((slot) => nextOfActivity(catalogue, slot, now, count))
    .sort((one, other) => one.wallMinute - other.wallMinute || one.slot - other.slot)
    .slice(0, count);
}

function nextOfActivity(catalogue: Catalogue, slot: number, now: Date, count: number): FoundOccurrence[] {
  const number = catalogue.columns.series[slot] ?? 0;
  if (number === 0) return [];
  const { zone } = catalogue.agenda.seriesOf(number);
  const nowMinute = wallMinuteAt(now, zone);
  const yesterday = Math.floor(nowMinute / MINUTES_A_DAY) - 1;
  // Yesterday's may still go on. Some of those asked for may have ended already: then more are asked for.
  for (let asked = count + 2; ; asked *= 2) {
    const coming = catalogue.agenda.next(number, yesterday, asked);
    const found = coming.flatMap((occurrence): FoundOccurrence[] => {
      const midnight = dayNumber(occurrence.on) * MINUTES_A_DAY;
      if (midnight + endOf(occurrence) <= nowMinute) return [];
      return [{ slot, occurrence, zone, wallMinute: midnight + (occurrence.startsAt ?? 0) }];
    });
    if (found.length >= count || coming.length < asked) return found.slice(0, count);
  }
}

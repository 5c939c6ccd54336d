/** Brings the opening hours of a listing to what a document says. */
import { randomUUID } from "node:crypto";
import type { Prisma } from "@kotokartta/prisma";
import { canonicalJson } from "../../audit/canonical-json.rules.ts";
import type { OpeningHours, OpeningPeriod, OpeningSpan } from "../../timetable/opening-hours.ts";
import type { Database } from "./listing-content.records.ts";
import { periodOf } from "./listing-content.rules.ts";
import type { ListingRows } from "./listing-rows.ts";

/** Days of every year are held in 2000, which is a leap year. */
const dateOf = (day: string | null): Date | null =>
  day === null ? null : new Date(`${day.length === 5 ? `2000-${day}` : day}T00:00:00Z`);

/** A period that is still told word for word keeps its row; all others are told anew. */
export async function writeHours(database: Database, row: ListingRows, hours: OpeningHours): Promise<void> {
  const waiting = new Map<string, number>();
  for (const period of hours.periods) {
    const key = canonicalJson(period);
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  const gone: string[] = [];
  for (const period of row.periods) {
    const key = canonicalJson(periodOf(period, row.spans));
    const count = waiting.get(key) ?? 0;
    if (count > 0) waiting.set(key, count - 1);
    else gone.push(period.id);
  }
  await database.openingPeriod.deleteMany({ where: { id: { in: gone } } });
  for (const period of hours.periods) {
    const key = canonicalJson(period);
    const count = waiting.get(key) ?? 0;
    if (count === 0) continue;
    waiting.set(key, count - 1);
    await addPeriod(database, row.listing.id, period);
  }
}

export async function addPeriod(database: Database, listingId: string, period: OpeningPeriod): Promise<void> {
  const id = randomUUID();
  const isYearly = (period.from ?? period.to ?? "").length === 5;
  const [startsOn, endsOn] = [dateOf(period.from), dateOf(period.to)];
  await database.openingPeriod.create({
    data: { id, listingId, kind: period.kind, startsOn, endsOn, isYearly, label: { ...period.label } },
  });
  await database.openingSpan.createMany({
    data: period.spans.map((span, position) => ({ periodId: id, listingId, position, ...columnsOf(span) })),
  });
}

function columnsOf({ weekdays, opens, closes, state, rule }: OpeningSpan) {
  const columns = { weekdays: [...weekdays], opensMinute: opens, closesMinute: closes, state };
  return { ...columns, ...ruleColumns(rule) } satisfies Partial<Prisma.OpeningSpanCreateManyInput>;
}

function ruleColumns(rule: OpeningSpan["rule"]) {
  if (rule === null) return { weekRule: null, nths: [] };
  if (rule.kind === "EVERY_NTH_WEEK")
    return { weekRule: rule.kind, weekInterval: rule.interval, weekFrom: dateOf(rule.from), nths: [] };
  return { weekRule: rule.kind, nths: rule.kind === "NTH_WEEKDAY_OF_MONTH" ? [...rule.nths] : [] };
}

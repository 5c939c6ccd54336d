/** How often a listing's page was opened: for those who look after it, and for nobody to be found by. */
import { builder } from "../builder.ts";
import { OwnListingType } from "../editing/own-listings.schema.ts";
import { problem } from "../problems.ts";
import { readId } from "../review/content/listing-id.rules.ts";
import { findEditable } from "../review/desk/editable.records.ts";
import { isCalendarDate } from "../timetable/calendar-date.rules.ts";
import { findDays } from "./opening.records.ts";
import { countMonths, type MonthCount, monthsBetween } from "./opening.rules.ts";

const OpeningsType = builder.objectRef<MonthCount>("OpeningsOfMonth").implement({
  description: "How often the page of a listing was opened in a month. Only sums are kept, and nobody's readers.",
  fields: (t) => ({
    month: t.exposeString("month", { description: "`YYYY-MM`." }),
    count: t.exposeInt("count", {
      nullable: true,
      description: "How often; null for fewer than five, none included, so that nobody can be guessed.",
    }),
  }),
});

builder.queryField("openings", (t) =>
  t.field({
    type: [OpeningsType],
    nullable: true,
    description:
      "How often the page of a listing was opened, month by month; null when the listing is not the viewer's to edit. Known bots are not counted; what was counted in the last minutes may be missing, and is lost when the server stops suddenly. Errors INVALID_DATE, INVALID_RANGE.",
    args: {
      listingId: t.arg.id({ required: true, description: "The listing." }),
      from: t.arg.string({ required: true, description: "A day of the first month, `YYYY-MM-DD`." }),
      to: t.arg.string({ required: true, description: "A day of the last month; at most 24 months are told." }),
    },
    complexity: { field: 50, multiplier: 1 },
    resolve: async (_, { listingId, from, to }, { database, viewer }) => {
      for (const [argument, value] of Object.entries({ from, to }))
        if (!isCalendarDate(value)) throw problem("INVALID_DATE", { argument, value });
      const id = readId(listingId);
      if (viewer.account === null || id === undefined) return null;
      if (!(await findEditable(database, viewer, { id }))) return null;
      const months = monthsBetween(from, to);
      return countMonths(await findDays(database, id, months), months);
    },
  }),
);

const DAY_MS = 86_400_000;

builder.objectField(OwnListingType, "openedThisMonth", (t) =>
  t.int({
    nullable: true,
    description: "How often its page was opened in this month; null for fewer than five.",
    complexity: { field: 5, multiplier: 1 },
    resolve: async ({ id }, _, { database, today }) => {
      const months = [new Date(today * DAY_MS).toISOString().slice(0, 7)];
      return countMonths(await findDays(database, id, months), months)[0]?.count ?? null;
    },
  }),
);

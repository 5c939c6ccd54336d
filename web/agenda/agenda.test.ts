import { describe, expect, test } from "vitest";
import { EMPTY_SEARCH } from "../search/question/search.url.ts";
import { calendarPathOf, hrefOfAgenda, readAgenda } from "./agenda.url.ts";
import { daysOf, daysToChoose, momentsOf, readWhen } from "./when.rules.ts";

const SUNDAY = "2026-11-22";
const WEDNESDAY = "2026-11-25";

describe("the days asked for", () => {
  test.each([
    [null, "2026-11-25", "2026-12-09"],
    ["today", "2026-11-25", "2026-11-26"],
    ["tomorrow", "2026-11-26", "2026-11-27"],
    ["week", "2026-11-25", "2026-12-02"],
    ["weekend", "2026-11-28", "2026-11-30"],
    ["2026-12-03", "2026-12-03", "2026-12-04"],
  ] as const)("%s on a Wednesday are from %s until before %s", (when, from, to) => {
    expect(daysOf(when, WEDNESDAY)).toEqual({ from, to });
  });

  test("the weekend is today on a Sunday, and both days on a Saturday", () => {
    expect(daysOf("weekend", SUNDAY)).toEqual({ from: SUNDAY, to: "2026-11-23" });
    expect(daysOf("weekend", "2026-11-21")).toEqual({ from: "2026-11-21", to: "2026-11-23" });
  });

  test.each(["someday", "2026-02-31", "3000-01-01", "1999-12-31", "2026-1-1", "", "Today"])(
    "%s is not understood",
    (word) => {
      expect(readWhen(word, SUNDAY)).toBeNull();
    },
  );

  test("what is over today is left out, and a day to come is whole", () => {
    const now = new Date("2026-11-22T15:00:00Z");
    const moments = (when: "today" | "tomorrow") => momentsOf(daysOf(when, SUNDAY), now, SUNDAY, "Europe/Helsinki");
    expect(moments("today")).toEqual({ from: "2026-11-22T15:00:00.000Z", to: "2026-11-22T22:00:00.000Z" });
    expect(moments("tomorrow")).toEqual({ from: "2026-11-22T22:00:00.000Z", to: "2026-11-23T22:00:00.000Z" });
  });

  test("a day has 23 or 25 hours when the clock is changed", () => {
    const hours = (day: "2026-03-29" | "2026-10-25") => {
      const { from, to } = momentsOf(daysOf(day, SUNDAY), new Date(0), SUNDAY, "Europe/Helsinki");
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect([hours("2026-03-29"), hours("2026-10-25")]).toEqual([23, 25]);
  });

  test("to choose from begin today, or with the Monday before a day further away", () => {
    expect(daysToChoose("weekend", WEDNESDAY)[0]).toBe(WEDNESDAY);
    expect(daysToChoose("2026-12-08", WEDNESDAY)[0]).toBe(WEDNESDAY);
    expect(daysToChoose("2026-12-09", WEDNESDAY)[0]).toBe("2026-12-07");
    expect(daysToChoose("2026-11-20", WEDNESDAY)[0]).toBe("2026-11-16");
    expect(daysToChoose(null, WEDNESDAY)).toHaveLength(14);
  });
});

describe("the address of an agenda", () => {
  const read = (params: Record<string, string | string[]>) => readAgenda(params, SUNDAY);

  test("carries the filter and the days, there and back", () => {
    const agenda = read({ lang: ["so", "ar"], place: "Turku", free: "1", when: "weekend" });
    expect(agenda).toMatchObject({ when: "weekend", strangeWhen: null, ignored: [] });
    const href = hrefOfAgenda("fi", agenda);
    expect(href).toBe("/fi/activities?lang=so&lang=ar&place=Turku&free=1&when=weekend");
    const query = new URL(href, "http://kotokartta.example").searchParams;
    expect(read({ lang: query.getAll("lang"), place: "Turku", free: "1", when: query.get("when") ?? "" })).toEqual(
      agenda,
    );
  });

  test("near is within 25 km, unless the address says how far", () => {
    expect(read({ near: "60.2,24.9" }).search.withinKm).toBe(25);
    expect(read({ near: "60.2,24.9", within: "5" }).search.withinKm).toBe(5);
    expect(read({ near: "60.2,24.9" }).ignored).toEqual([]);
  });

  test("a day that is none is named, and the coming two weeks are shown", () => {
    expect(read({ when: "someday" })).toMatchObject({ when: null, strangeWhen: "someday" });
    expect(read({ when: "" })).toMatchObject({ when: null, strangeWhen: null });
  });

  test("says what has no meaning here: other kinds, and what is open now", () => {
    expect(read({ kind: ["activity"] }).ignored).toEqual([]);
    const { search, ignored } = read({ kind: "place", open: "now", view: "map", lang: "so" });
    expect(search).toEqual({ ...EMPTY_SEARCH, languages: ["so"] });
    expect(ignored).toEqual([
      { name: "kind", value: "place" },
      { name: "open", value: "now" },
    ]);
  });

  test("of another question begins on its first page", () => {
    const agenda = read({ lang: "so", after: "abc", when: "today" });
    expect(hrefOfAgenda("fi", agenda, {}, "tomorrow")).toBe("/fi/activities?lang=so&when=tomorrow");
    expect(hrefOfAgenda("fi", agenda, { after: "def" })).toBe("/fi/activities?lang=so&after=def&when=today");
    expect(hrefOfAgenda("fi", agenda, { languages: [] }, null)).toBe("/fi/activities");
  });

  test("of the calendar is the filter without its days", () => {
    expect(calendarPathOf(read({ lang: "so", after: "abc", when: "today" }).search)).toBe(
      "/calendar/activities.ics?lang=so",
    );
  });
});

import { describe, expect, test } from "vitest";
import { EMPTY_SEARCH } from "../search/question/search.url.ts";
import { daysWithinReach, readCalendarDay, readDays } from "./days.rules.ts";
import { localeOf, readFilteredFeed, readListingFeed } from "./feed.url.ts";
import { answerRefusal, answerWithFile } from "./file-answer.rules.ts";
import { daysByWeekNumber, isoWeekOf } from "./week-numbers.rules.ts";

const TODAY = "2026-11-22";
const filtered = (query: string) => readFilteredFeed(new URLSearchParams(query));

describe("a calendar of a filter", () => {
  test("understands what the pages understand", () => {
    const { asked } = filtered("lang=so&place=Turku&free=1&locale=ar&from=2026-12-01&days=30");
    expect(asked?.search).toMatchObject({ languages: ["so"], places: ["Turku"], isFree: true });
    expect(asked?.days).toEqual({ from: "2026-12-01", days: 30 });
  });

  test.each([
    ["locale=xx", { reason: "locale", value: "xx" }],
    ["from=abc", { reason: "from", value: "abc" }],
    ["from=2026-02-31", { reason: "from", value: "2026-02-31" }],
    ["days=-5", { reason: "days", value: "-5" }],
    ["days=many", { reason: "days", value: "many" }],
    ["free=maybe", { reason: "filter", name: "free", value: "maybe" }],
    ["langg=so", { reason: "filter", name: "langg", value: "so" }],
    ["when=weekend", { reason: "filter", name: "when", value: "weekend" }],
    ["open=now", { reason: "filter", name: "open", value: "now" }],
    ["kind=place", { reason: "filter", name: "kind", value: "place" }],
    ["__proto__=x", { reason: "filter", name: "__proto__", value: "x" }],
  ])("of %s is refused, with what is wrong", (query, refusal) => {
    expect(filtered(query)).toEqual({ refusal });
  });

  test("leaves out what is of a page only, and what was left empty", () => {
    const { asked } = filtered("lang=so&q=&view=map&order=name&after=abc&kind=activity");
    expect(asked?.search).toEqual({ ...EMPTY_SEARCH, languages: ["so"] });
  });
});

test("the calendar of one listing knows its language, and no filter", () => {
  expect(readListingFeed(new URLSearchParams("locale=sv"))).toEqual({ asked: null });
  expect(readListingFeed(new URLSearchParams("lang=so")).refusal).toMatchObject({ name: "lang" });
});

test("the language is that of the address, else that of the browser, else Finnish", () => {
  expect(localeOf(new URLSearchParams("locale=ar"), "sv")).toBe("ar");
  expect(localeOf(new URLSearchParams(), "sv-FI,sv;q=0.9")).toBe("sv");
  expect(localeOf(new URLSearchParams("locale=xx"), null)).toBe("fi");
});

describe("the days of a calendar", () => {
  test("are two months from today when nobody asks for others", () => {
    expect(daysWithinReach({ from: null, days: null }, TODAY)).toEqual({ from: TODAY, days: 61, isClipped: false });
  });

  test.each([
    [
      { from: "3000-01-01", days: null },
      { from: "2027-11-22", days: 1 },
    ],
    [
      { from: null, days: 10_000 },
      { from: TODAY, days: 366 },
    ],
    [
      { from: "1999-01-01", days: 30 },
      { from: "2026-10-22", days: 1 },
    ],
    [
      { from: "0001-01-01", days: 9_999_999 },
      { from: "2026-10-22", days: 397 },
    ],
  ])("%o are brought within reach, and it is known that they were", (asked, days) => {
    expect(daysWithinReach(asked, TODAY)).toEqual({ ...days, isClipped: true });
  });

  test("are read as they are written, or not at all", () => {
    expect(["2028-02-29", "2027-02-29", "2026-1-1", "tomorrow"].map(readCalendarDay)).toEqual([
      "2028-02-29",
      null,
      null,
      null,
    ]);
    expect(["1", "366", "0", "1.5", "1e9", "99999999", ""].map(readDays)).toEqual([
      1,
      366,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("an answer", () => {
  const file = { version: "1", body: "BEGIN:VCALENDAR\r\n", etag: 'W/"abc"', limits: ["days"] };
  const asked = (headers: Record<string, string> = {}) => new Request("http://kotokartta.example/", { headers });

  test("is sent once: who has it hears that nothing has changed", async () => {
    const first = answerWithFile(asked(), file, "2026-11-20T10:00:00.000Z");
    expect([first.status, await first.text()]).toEqual([200, file.body]);
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(first.headers.get("last-modified")).toBe("Fri, 20 Nov 2026 10:00:00 GMT");
    expect(first.headers.get("x-calendar-limited")).toBe("days");
    for (const tag of ['W/"abc"', '"abc"', '"other", "abc"', "*"]) {
      const again = answerWithFile(asked({ "if-none-match": tag }), file, "2026-11-20T10:00:00.000Z");
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    expect(answerWithFile(asked({ "if-none-match": '"older"' }), file, "2026-11-20T10:00:00.000Z").status).toBe(200);
  });

  test("that is a refusal is one sentence in the reader's language, and says when to come again", async () => {
    const answer = answerRefusal("away", "Emme saa tietoja.", "fi");
    expect([answer.status, await answer.text()]).toEqual([503, "Emme saa tietoja.\n"]);
    expect(answer.headers.get("retry-after")).toBe("60");
    expect(answer.headers.get("content-language")).toBe("fi");
    expect(answerRefusal("missing", "-", "fi").status).toBe(404);
  });
});

describe("a rule by the numbers of weeks", () => {
  test("has its weeks by ISO 8601", () => {
    expect(["2026-01-01", "2026-12-28", "2027-01-03", "2027-01-04", "2024-12-30"].map(isoWeekOf)).toEqual([
      1, 53, 53, 1, 1,
    ]);
  });

  test("ends with its last day, its number of times, or the end of next year", () => {
    const rule = "FREQ=YEARLY;BYWEEKNO=1,3;BYDAY=MO";
    const days = (more: string) => daysByWeekNumber(`${rule}${more}`, "2026-01-12", TODAY);
    expect(days("")).toEqual(["2027-01-04", "2027-01-18"]);
    expect(days(";UNTIL=20270110")).toEqual(["2027-01-04"]);
    expect(days(";COUNT=2")).toEqual(["2027-01-04"]);
    expect(daysByWeekNumber("FREQ=WEEKLY;BYDAY=MO", "2026-01-12", TODAY)).toBeNull();
    expect(daysByWeekNumber("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO", "2026-01-12", TODAY)).toBeNull();
  });
});

import { expect, test } from "@playwright/test";
import ICAL from "ical.js";
import { ask, PHONE, wordsOf } from "./visitors.ts";

const t = wordsOf("fi");
const DAY_MS = 86_400_000;

interface Held {
  readonly occurrences: {
    readonly nodes: readonly {
      readonly activity: {
        readonly slug: string;
        readonly languages: readonly { readonly language: { readonly tag: string; readonly autonym: string } }[];
      };
    }[];
  };
}

/** What is on in the coming days, straight from the API: in one language, or in any. */
async function heldWithin(days: number, languages?: readonly string[]) {
  const { occurrences } = await ask<Held>(
    `query Held($filter: ListingFilter, $to: DateTime!) { occurrences(filter: $filter, to: $to, first: 100) {
      nodes { activity { slug languages { language { tag autonym } } } } } }`,
    { filter: { languages }, to: new Date(Date.now() + days * DAY_MS).toISOString() },
  );
  return occurrences.nodes.map(({ activity }) => activity);
}

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test("what is on this week in a language is found, and the address carries it", async ({ page }) => {
    const spoken = (await heldWithin(5)).flatMap(({ languages }) => languages.map(({ language }) => language));
    const count = (tag: string) => spoken.filter((language) => language.tag === tag).length;
    const [language] = spoken.toSorted((one, other) => count(other.tag) - count(one.tag));
    if (!language) throw new Error("nothing in any language is on in the coming days");

    await page.goto("/fi");
    await page
      .getByRole("banner")
      .getByRole("link", { name: t("activities.title") })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: t("activities.title") })).toBeVisible();
    await page
      .getByRole("group")
      .filter({ hasText: t("activities.change") })
      .locator("summary")
      .first()
      .click();
    await page
      .getByRole("search")
      .getByRole("checkbox", { name: new RegExp(language.autonym) })
      .first()
      .check();
    await page
      .getByRole("search")
      .getByRole("button", { name: t("activities.submit"), exact: true })
      .click();
    await expect(page).toHaveURL(new RegExp(`/fi/activities\\?.*lang=${language.tag}`));
    await page
      .getByRole("navigation", { name: t("activities.when.legend") })
      .getByText(t("activities.when.week"))
      .click();
    await expect(page).toHaveURL(new RegExp(`lang=${language.tag}.*when=week`));

    const wanted = (await heldWithin(5, [language.tag])).map(({ slug }) => slug);
    const shown = await page
      .getByRole("article")
      .getByRole("heading")
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split("/").at(-1)));
    expect(wanted.length).toBeGreaterThan(0);
    for (const slug of wanted.slice(0, shown.length)) expect(shown).toContain(slug);

    // The calendar that is offered is of the same question.
    const address = await page.getByRole("textbox", { name: t("calendar.copy") }).inputValue();
    expect(new URL(address).searchParams.getAll("lang")).toEqual([language.tag]);
    await expect(page.getByRole("link", { name: t("calendar.subscribe") })).toHaveAttribute("href", /^webcal:/);
  });

  test("a day that nobody understands is named, and the coming two weeks are shown", async ({ page }) => {
    await page.goto("/fi/activities?when=someday");
    await expect(page.getByText(t("activities.when.unknown").replace("{value}", "someday"))).toBeVisible();
    await expect(page.getByRole("link", { name: t("activities.when.soon") })).toHaveAttribute("aria-current", "true");
  });

  test("a question without an answer leads on", async ({ page }) => {
    await page.goto("/fi/activities?lang=hy&place=Utsjoki&when=today");
    await expect(page.getByRole("heading", { level: 2, name: t("activities.none.title") })).toBeVisible();
    await page.getByRole("link", { name: t("activities.none.all") }).click();
    await expect(page.getByRole("article").first()).toBeVisible();
  });
});

interface Unscheduled {
  readonly listings: {
    readonly nodes: readonly { readonly slug: string; readonly activities?: { readonly totalCount: number } }[];
  };
}

test("a meeting place with nothing scheduled says so, and one with activities of unknown days says that", async ({
  page,
}) => {
  const { listings } = await ask<Unscheduled>(
    `{ listings(filter: { kinds: [MEETING_PLACE], hasScheduledActivity: false }, first: 100) {
      nodes { slug ... on Place { activities(first: 1) { totalCount } } } } }`,
  );
  const withCount = (isWanted: (count: number) => boolean) =>
    listings.nodes.find(({ activities }) => activities && isWanted(activities.totalCount))?.slug;
  await page.goto(`/fi/places/${withCount((count) => count === 0)}`);
  await expect(page.getByText(t("activities.next.nothing"), { exact: true })).toBeVisible();
  await page.goto(`/fi/places/${withCount((count) => count > 0)}`);
  await expect(page.getByText(t("activities.next.undated"), { exact: true })).toBeVisible();
});

test("a calendar of the site is read by another program, and is not sent twice", async ({ page, request }) => {
  const [held] = await heldWithin(14);
  await page.goto(`/ar/activities/${held?.slug}`);
  const address = await page.getByRole("textbox", { name: wordsOf("ar")("calendar.copy") }).inputValue();
  const { pathname, search } = new URL(address);
  const first = await request.get(pathname + search);
  expect(first.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await first.text()));
  const [event] = calendar.getAllSubcomponents("vevent");
  expect(event?.getFirstPropertyValue("summary")).toBe(await page.getByRole("heading", { level: 1 }).innerText());
  expect(calendar.getFirstSubcomponent("vtimezone")?.getFirstPropertyValue("tzid")).toBe("Europe/Helsinki");

  const again = await request.get(pathname + search, { headers: { "if-none-match": first.headers().etag ?? "" } });
  expect([again.status(), await again.text()]).toEqual([304, ""]);
  const once = await request.get(pathname + search);
  expect((await once.body()).equals(await first.body())).toBe(true);
});

test("a calendar that cannot be made says why, in the reader's language", async ({ request }) => {
  const answers = await Promise.all(
    ["from=abc", "days=0", "lang=qqx", "langg=so", "locale=xx"].map((query) =>
      request.get(`/calendar/activities.ics?${query}`, { headers: { "accept-language": "sv" } }),
    ),
  );
  expect(answers.map((answer) => answer.status())).toEqual([400, 400, 400, 400, 400]);
  for (const answer of answers) expect(answer.headers()["content-language"]).toBe("sv");
  const missing = await request.get("/calendar/places/no-such-place.ics");
  expect(missing.status()).toBe(404);
  const far = await request.get("/calendar/activities.ics?from=3000-01-01&days=10000");
  expect([far.status(), far.headers()["x-calendar-limited"]]).toEqual([200, "days"]);
});

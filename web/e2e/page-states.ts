/** Every kind of page and every state of it that looks different. A new page is one line here, and all tests walk to it. */
import { expect, type Page } from "@playwright/test";
import { slugsOf, wordsOf } from "./visitors.ts";

/** Addresses of listings that stand for their kind: they are looked up, since another city has other ones. */
export interface Examples {
  readonly place: string;
  readonly shelter: string;
  readonly activity: string;
  readonly organisation: string;
}

export interface PageState {
  readonly name: string;
  readonly path: (locale: string, examples: Examples) => string;
  /** What a reader does there before the page looks like this; it needs a script. */
  readonly enter?: (page: Page, locale: string) => Promise<void>;
  /** Says that the page speaks no language of its own, so that one locale is as good as all. */
  readonly isForAll?: boolean;
  /** The API behind the page is away. */
  readonly isAway?: boolean;
  /** The HTTP status that is right, when it is not 200. */
  readonly status?: number;
}

const openAll = (page: Page) =>
  page.locator("main details:not([open]) > summary").evaluateAll((all) => {
    for (const summary of all) (summary as HTMLElement).click();
  });

/** The marks of a map, as soon as they stand. */
export const markers = (page: Page) => page.locator(".leaflet-marker-pane button");

async function seeMarks(page: Page) {
  // It is fetched when it comes into sight.
  await page.locator("section:has(> a[href='#after-map'])").scrollIntoViewIfNeeded();
  await expect(markers(page).first()).toBeVisible({ timeout: 20_000 });
}

async function openMark(page: Page) {
  await seeMarks(page);
  // Russian-speaking places in the far north stand alone; nearer ones first open as a group.
  for (let presses = 0; presses < 8 && !(await page.getByRole("dialog").isVisible()); presses += 1) {
    await page.locator(".leaflet-marker-pane button[tabindex='0']").press("Enter");
    await page.waitForTimeout(700);
  }
  await expect(page.getByRole("dialog")).toBeVisible();
}

export const PAGE_STATES: readonly PageState[] = [
  { name: "the choice of a language", path: () => "/", isForAll: true },
  { name: "the list", path: (locale) => `/${locale}` },
  { name: "the list with all choices open", path: (locale) => `/${locale}`, enter: openAll },
  {
    name: "the languages of the site, open",
    path: (locale) => `/${locale}?lang=so`,
    enter: (page) => page.getByRole("banner").locator("summary").click(),
  },
  { name: "a filtered list", path: (locale) => `/${locale}?lang=ar&lang=so&unknown=1&free=1&open=today` },
  { name: "a list for a day and a part of it", path: (locale) => `/${locale}?open=tue-morning&kind=guidance` },
  { name: "nothing found", path: (locale) => `/${locale}?lang=hy&place=005&kind=guidance` },
  { name: "a town that nobody knows", path: (locale) => `/${locale}?place=Atlantis`, status: 400 },
  { name: "a language that nobody knows", path: (locale) => `/${locale}?lang=qqx`, status: 400 },
  {
    name: "a position that was refused",
    path: (locale) => `/${locale}`,
    enter: async (page, locale) => {
      await page.getByRole("button", { name: wordsOf(locale)("search.place.nearMe"), exact: true }).click();
      await expect(page.getByText(wordsOf(locale)("search.place.denied"))).toBeVisible();
    },
  },
  { name: "the map", path: (locale) => `/${locale}?lang=ru&view=map`, enter: seeMarks },
  { name: "the map with a mark open", path: (locale) => `/${locale}?lang=ru&view=map`, enter: openMark },
  { name: "a place", path: (locale, { place }) => `/${locale}/places/${place}` },
  {
    name: "a place with all that opens, open",
    path: (locale, { place }) => `/${locale}/places/${place}`,
    enter: openAll,
  },
  {
    name: "a place with its map",
    path: (locale, { place }) => `/${locale}/places/${place}`,
    enter: async (page, locale) => {
      await page.getByRole("button", { name: wordsOf(locale)("map.show"), exact: true }).click();
      await expect(page.locator(".leaflet-container")).toBeVisible();
    },
  },
  { name: "a shelter, whose address is withheld", path: (locale, { shelter }) => `/${locale}/places/${shelter}` },
  { name: "an activity", path: (locale, { activity }) => `/${locale}/activities/${activity}`, enter: openAll },
  { name: "an organisation", path: (locale, { organisation }) => `/${locale}/organisations/${organisation}` },
  { name: "what is on", path: (locale) => `/${locale}/activities` },
  { name: "nothing on", path: (locale) => `/${locale}/activities?lang=hy&place=Utsjoki&when=someday` },
  { name: "the first question of the finder", path: (locale) => `/${locale}/find` },
  { name: "the finder at a dead end", path: (locale) => `/${locale}/find?need=unsafe&lang=hy&place=005&step=2` },
  {
    name: "the finder and a town it does not know",
    path: (locale) => `/${locale}/find?need=meet&place=Nowhere&step=4`,
  },
  { name: "the last question of the finder", path: (locale) => `/${locale}/find?need=family&lang=ar&step=4` },
  { name: "what people ask", path: (locale) => `/${locale}/help`, enter: openAll },
  { name: "the municipalities", path: (locale) => `/${locale}/in` },
  { name: "everything in one municipality", path: (locale) => `/${locale}/in/739` },
  { name: "no places saved", path: (locale) => `/${locale}/saved` },
  {
    name: "a list of places that somebody sent",
    path: (locale, { place }) => `/${locale}/saved?place=${place}&place=gone`,
  },
  { name: "a sheet for one place", path: (locale, { place }) => `/${locale}/handout?place=${place}&with=ar` },
  {
    name: "a sheet with a shelter",
    path: (locale, { place, shelter }) => `/${locale}/handout?place=${place}&place=${shelter}`,
  },
  { name: "a sheet for a search", path: (locale) => `/${locale}/handout?lang=so` },
  { name: "an empty sheet", path: (locale) => `/${locale}/handout` },
  { name: "sending a place", path: (locale, { place }) => `/${locale}/share?place=${place}` },
  { name: "telling that something is wrong", path: (locale, { place }) => `/${locale}/suggest/${place}` },
  {
    name: "telling that something is wrong with a shelter",
    path: (locale, { shelter }) => `/${locale}/suggest/${shelter}`,
  },
  {
    name: "telling that something is wrong, without saying what",
    path: (locale, { place }) => `/${locale}/suggest/${place}`,
    enter: async (page, locale) => {
      await page.getByRole("button", { name: wordsOf(locale)("suggest.send"), exact: true }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(wordsOf(locale)("suggest.problem.reason"));
    },
  },
  { name: "suggesting a place", path: (locale) => `/${locale}/suggest`, enter: openAll },
  { name: "thanks for a suggestion", path: (locale) => `/${locale}/suggest/sent/K7M4-2QX9?told=1` },
  { name: "about the data", path: (locale) => `/${locale}/data` },
  { name: "the accessibility statement", path: (locale) => `/${locale}/accessibility` },
  { name: "what we know about you", path: (locale) => `/${locale}/privacy` },
  { name: "no such page", path: (locale) => `/${locale}/no-such-page`, status: 404 },
  { name: "an address that cannot be read", path: (locale) => `/${locale}/%E0%A4%A`, status: 400 },
  { name: "the list while the API is away", path: (locale) => `/${locale}`, isAway: true, status: 503 },
  { name: "a place while the API is away", path: (locale) => `/${locale}/places/anything`, isAway: true, status: 503 },
];

async function first(filter: Record<string, unknown>): Promise<string> {
  const [slug] = await slugsOf(filter);
  if (slug === undefined) throw new Error(`nothing is found by ${JSON.stringify(filter)}`);
  return slug;
}

export async function findExamples(): Promise<Examples> {
  const [place, shelter, activity, organisation] = await Promise.all([
    first({ text: "Villa Victor", kinds: ["GUIDANCE_POINT"] }),
    first({ text: "turvakoti Mona" }),
    first({ kinds: ["ACTIVITY"] }),
    first({ kinds: ["ORGANISATION"], languages: ["ar"] }),
  ]);
  return { place, shelter, activity, organisation };
}

interface Visit {
  readonly locale: string;
  readonly examples: Examples;
  /** Another site than the one under test, such as one whose API is away. */
  readonly site?: string | undefined;
  readonly hasScript?: boolean;
}

/** Goes to a page and does what makes it so. Fails when the page answers with another status than it should. */
export async function openState(
  page: Page,
  state: PageState,
  { locale, examples, site = "", hasScript = true }: Visit,
) {
  const response = await page.goto(site + state.path(locale, examples), {
    waitUntil: hasScript ? "networkidle" : "load",
  });
  expect(response?.status(), state.name).toBe(state.status ?? 200);
  // The choice of a language is made of links, and nothing there waits for a script.
  if (!hasScript || state.isForAll) return;
  // Until its scripts have taken the page over, its tree may still be changing hands.
  await expect.poll(() => page.evaluate(() => "kotoTaps" in window && window.kotoTaps !== undefined)).toBe(false);
  await state.enter?.(page, locale);
}

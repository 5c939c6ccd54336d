import { expect, type Page, test } from "@playwright/test";
import { PHONE, slugsOf, wordsOf } from "./visitors.ts";

const t = wordsOf("en");

test.use({ viewport: PHONE });

const SOMALI_IN_HELSINKI = { languages: ["so"], kinds: ["MEETING_PLACE"], municipalities: ["091"] };

async function answerFour(page: Page) {
  await expect(page.getByRole("heading", { level: 1, name: t("finder.question") })).toBeVisible();
  await page.getByRole("link", { name: t("finder.need.meet") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("search.language.legend") })).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Soomaali/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: t("search.place.legend") })).toBeVisible();
  await page
    .getByRole("link", { name: /^Helsinki/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: t("search.open.legend") })).toBeVisible();
  await page.getByRole("link", { name: t("search.open.any") }).click();
  await expect(page).toHaveURL(/\/en\?kind=place&lang=so&place=091$/);
  const wanted = await slugsOf(SOMALI_IN_HELSINKI);
  expect(wanted.length).toBeGreaterThan(0);
  await expect(page.getByRole("article")).toHaveCount(Math.min(wanted.length, 10));
}

test("four taps lead from the front page to the Somali-speaking meeting places in Helsinki", async ({ page }) => {
  await page.goto("/en");
  await page.getByRole("link", { name: t("finder.invite") }).click();
  await answerFour(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same four taps lead to the same places", async ({ page }) => {
    await page.goto("/en/find");
    await answerFour(page);
  });

  test("a town is written into a form, and one that nobody knows is asked about again", async ({ page }) => {
    await page.goto("/en/find?need=meet&lang=so&step=3");
    await page.getByLabel(t("search.place.example")).fill("Helsingfosr");
    await page.getByRole("button", { name: t("search.paging.next") }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("search.place.legend") })).toBeVisible();
    await page.getByRole("link", { name: "Helsingfors" }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("search.open.legend") })).toBeVisible();
    await page.getByRole("link", { name: t("search.open.any") }).click();
    await expect(page).toHaveURL(/\?kind=place&lang=so&place=Helsingfors$/);
    await expect(page.getByRole("article").first()).toBeVisible();
  });
});

test("going back keeps what was answered, by the link and by the browser", async ({ page }) => {
  await page.goto("/en/find?need=family&lang=ar&step=3");
  const answers = page.getByRole("navigation", { name: t("search.active.title") });
  await page.getByRole("link", { name: t("finder.back"), exact: true }).click();
  await expect(page).toHaveURL(/step=2/);
  await expect(answers.getByRole("link", { name: "العربية" })).toBeVisible();
  await expect(answers.getByRole("link", { name: t("finder.need.family") })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/lang=ar.*step=3/);
  await expect(answers.getByRole("link", { name: "العربية" })).toBeVisible();
});

test("each question is a page with a title of its own and says how many places remain", async ({ page }) => {
  const titles = new Set<string>();
  for (const step of [1, 2, 3, 4]) {
    await page.goto(`/en/find?need=meet&step=${step}`);
    titles.add(await page.title());
    await expect(page.getByText(/^\d+ places? fits? your answers$/)).toBeVisible();
  }
  expect(titles.size).toBe(4);
});

test("answers that leave nothing offer what to let go", async ({ page }) => {
  await page.goto("/en/find?need=unsafe&lang=so&place=047&step=4");
  await expect(page.getByText(t("search.none.text"))).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: new RegExp(`^${t("search.none.without.PLACE")}`) })
    .click();
  await expect(page.getByText(/^\d+ places? fits? your answers$/)).toBeVisible();
});

test("where letting one answer go is not enough, a phone line answers and one can start anew", async ({ page }) => {
  await page.goto("/en/find?need=unsafe&lang=hy&place=047&step=4");
  await expect(page.getByText(t("search.none.nowhere"))).toBeVisible();
  await expect(page.getByRole("link", { name: t("search.none.anyone") })).toBeVisible();
  await page.getByRole("link", { name: t("search.active.clear") }).click();
  await expect(page).toHaveURL(/\/en\/find$/);
});

test("who feels unsafe reads calm words and is led to support against violence", async ({ page }) => {
  await page.goto("/en/find");
  await page.getByRole("link", { name: t("finder.need.unsafe") }).click();
  await expect(page.getByText(t("finder.unsafe"))).toBeVisible();
  await expect(page.locator('main a[href="tel:112"]')).toBeVisible();
  await page.getByRole("link", { name: /^Show/ }).click();
  await expect(page).toHaveURL(/\/en\?service=violence-support$/);
});

test("a language that is not among the first is found by its name", async ({ page }) => {
  await page.goto("/en/find?step=2");
  await page
    .locator("summary")
    .filter({ hasText: /All languages/ })
    .click();
  await page.getByLabel(t("search.language.find")).fill("tigrin");
  await page
    .getByRole("link", { name: /Tigrinya/ })
    .first()
    .click();
  await expect(page).toHaveURL(/lang=ti&.*step=3/);
});

test("old and odd addresses open the finder all the same", async ({ page }) => {
  for (const query of ["need=xyz&step=77", "lang=zzz-unknown&step=2", "near=abc&open=never", "place=&step=4"]) {
    const response = await page.goto(`/en/find?${query}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("in Arabic the questions run from right to left and nothing sticks out", async ({ page }) => {
  const ar = wordsOf("ar");
  for (const step of [1, 2, 3, 4]) {
    await page.goto(`/ar/find?need=meet&step=${step}`);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await page.goto("/ar/find");
  await page.getByRole("link", { name: ar("finder.need.meet") }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /^العربية/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: ar("search.place.legend") })).toBeVisible();
});

test("a place says who runs it and whether that is an authority, and answers what people ask", async ({ page }) => {
  await page.goto("/en?q=kohtaamispaikka%20Mosaiikki");
  await page.getByRole("article").filter({ hasText: "Mosaiikki" }).getByRole("link").first().click();
  await expect(page.locator("#operators")).toContainText(
    new RegExp(`${t("bodies.authority.no")}|${t("bodies.authority.yes")}|${t("bodies.forms.UNKNOWN")}`),
  );
  const questions = page.locator("#questions");
  await questions.getByText(t("help.topics.cost.question")).click();
  await expect(
    questions.getByText(new RegExp(["FREE", "FEE", "UNKNOWN"].map((cost) => t(`help.here.cost.${cost}`)).join("|"))),
  ).toBeVisible();
  await questions.getByRole("link", { name: t("help.more") }).click();
  await expect(page).toHaveURL(/\/en\/help$/);
});

test("one answer can be sent to somebody by its own address", async ({ page }) => {
  await page.goto("/fi/help#authorities");
  const fi = wordsOf("fi");
  await expect(page.getByRole("heading", { level: 2, name: fi("help.topics.authorities.question") })).toBeInViewport();
});

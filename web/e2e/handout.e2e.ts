import { expect, type Page, test } from "@playwright/test";
import { PHONE, slugsOf, wordsOf } from "./visitors.ts";

const fi = wordsOf("fi");
const ar = wordsOf("ar");
const so = wordsOf("so");

async function aPlace(): Promise<string> {
  const [slug] = await slugsOf({ text: "Villa Victor", kinds: ["GUIDANCE_POINT"] });
  return slug ?? "";
}

/** How many sheets come out of the printer. */
async function countSheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test("from a place to its sheet: Arabic and Finnish side by side, the number large, a code for the phone", async ({
  page,
}) => {
  await page.goto(`/ar/places/${await aPlace()}`);
  await page.getByRole("link", { name: ar("profile.actions.print"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: ar("handout.title") })).toBeVisible();
  await expect(page.getByText(ar("profile.hours.title"), { exact: true })).toBeVisible();
  const finnish = page.getByText(fi("profile.hours.title"), { exact: true });
  await expect(finnish).toBeVisible();
  expect(await finnish.evaluate((one) => one.closest("[lang]")?.getAttribute("lang"))).toBe("fi");
  await expect(page.getByText("+358 40 621 1714")).toBeVisible();
  await expect(page.getByRole("img", { name: ar("handout.scan") })).toBeVisible();
  await expect(page.getByText(fi("handout.callFirst"))).toBeVisible();
  expect(await countSheets(page)).toBe(1);
});

test("the print button opens the device's own printing", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.goto(`/fi/handout?place=${await aPlace()}`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: fi("profile.actions.print") }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "");
});

test("six places fit on two sheets, and the paper is white from a dark screen", async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  const slugs = (await slugsOf({ kinds: ["GUIDANCE_POINT"], languages: ["ar"] })).slice(0, 6);
  await page.goto(`/ar/handout?${slugs.map((slug) => `place=${slug}`).join("&")}`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(6);
  expect(await countSheets(page)).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe("rgb(255, 255, 255)");
  const ink = await page
    .getByRole("heading", { level: 2 })
    .first()
    .evaluate((heading) => getComputedStyle(heading).color);
  expect(ink).toBe("rgb(0, 0, 0)");
  await context.close();
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test("an officer makes a sheet in Somali and Finnish, adds a place and takes one off", async ({ page }) => {
    const slug = await aPlace();
    await page.goto(`/fi/handout?place=${slug}`);
    await expect(page.getByText(fi("handout.browserPrint"))).toBeVisible();
    const second = page.getByRole("form", { name: fi("handout.second") });
    await second.getByRole("combobox").selectOption("so");
    await second.getByRole("button").click();
    await expect(page).toHaveURL(/with=so/);
    await expect(page.getByText(so("handout.callFirst"))).toBeVisible();
    await expect(page.getByText(fi("handout.callFirst"))).toBeVisible();
    const adding = page.getByRole("form", { name: fi("handout.add") });
    await adding.getByRole("searchbox").fill("Gloria");
    await adding.getByRole("button").click();
    await page
      .getByRole("link", { name: /Gloria/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(2);
    await expect(page).toHaveURL(/with=so/);
    await page
      .getByRole("link", { name: /^Poista: / })
      .last()
      .click();
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(1);
  });

  test("a list is printed with the same choices", async ({ page }) => {
    await page.goto("/fi?lang=so&place=Helsinki");
    await page.getByRole("link", { name: fi("handout.printList") }).click();
    const found = await slugsOf({ languages: ["so"], municipalities: ["091"] });
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(Math.min(12, found.length));
    await expect(page.getByRole("img", { name: fi("handout.scanList") })).toBeVisible();
  });

  test("a secret address is told as secret in both languages", async ({ page }) => {
    const [slug] = await slugsOf({ text: "turvakoti Mona" });
    await page.goto(`/so/handout?place=${slug}`);
    await expect(page.getByText(so("profile.way.withheld"))).toBeVisible();
    await expect(page.getByText(fi("profile.way.withheld"))).toBeVisible();
  });

  test("nothing chosen and a place that is gone are told calmly", async ({ page }) => {
    await page.goto("/fi/handout");
    await expect(page.getByText(fi("handout.empty"))).toBeVisible();
    await page.goto(`/fi/handout?place=${await aPlace()}&place=no-such-place`);
    await expect(page.getByText("no-such-place")).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(1);
  });
});

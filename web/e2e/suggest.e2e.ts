import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { findExamples } from "./page-states.ts";
import { DESKTOP, PHONE, wordsOf } from "./visitors.ts";

const ar = wordsOf("ar");
const so = wordsOf("so");
const REFERENCE = /[2-9A-Z]{4}-[2-9A-Z]{4}/;

const send = (page: Page, t: typeof ar) => page.getByRole("button", { name: t("suggest.send"), exact: true });
const thanks = (page: Page, t: typeof ar) => page.getByRole("heading", { level: 1, name: t("suggest.sent.title") });
const referenceOn = async (page: Page) => REFERENCE.exec((await page.locator("main").textContent()) ?? "")?.[0];

async function expectNothingKept(page: Page, context: BrowserContext) {
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await caches.keys()).length,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, 0, 0]);
}

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("a place that has closed is told of in Arabic in two actions", async ({ page, context }) => {
    const { place } = await findExamples();
    await page.goto(`/ar/places/${place}`);
    await page.getByRole("link", { name: ar("suggest.tell") }).click();
    const others: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== new URL(process.env.SITE ?? "").origin) others.push(request.url());
    });
    await page.getByRole("radio", { name: ar("suggest.reason.CLOSED") }).check();
    await send(page, ar).click();
    await expect(thanks(page, ar)).toBeVisible();
    await expect(page.getByText(ar("suggest.sent.untold"))).toBeVisible();
    expect(await referenceOn(page)).toMatch(REFERENCE);
    expect(others).toEqual([]);
    await expectNothingKept(page, context);
  });

  test("the work is done beside the page and goes along, so that many may write from one address", async ({ page }) => {
    const { place } = await findExamples();
    for (let person = 0; person < 4; person += 1) {
      await page.goto(`/ar/suggest/${place}`, { waitUntil: "networkidle" });
      const worker = page.waitForEvent("worker");
      await page.getByRole("radio", { name: ar("suggest.reason.HOURS") }).check();
      expect((await worker).url()).toContain("/proof.js");
      const sent = page.waitForRequest((request) => request.method() === "POST");
      await send(page, ar).click();
      expect((await sent).postData()).toContain("derivedKey");
      await expect(thanks(page, ar)).toBeVisible();
    }
  });

  test("a broken line takes nothing away: what was written is still there and goes the second time", async ({
    page,
    context,
  }) => {
    const { place } = await findExamples();
    await page.goto(`/ar/suggest/${place}`, { waitUntil: "networkidle" });
    await page.getByRole("radio", { name: ar("suggest.reason.CONTACT") }).check();
    await page.getByLabel(ar("suggest.right")).fill("040 123 4567");
    await page.getByLabel(ar("suggest.text")).fill("الرقم لا يعمل");
    await page.getByLabel(ar("suggest.email")).fill("amal@example.org");
    await context.setOffline(true);
    await send(page, ar).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(ar("suggest.failed.away"));
    await expect(page.getByLabel(ar("suggest.text"))).toHaveValue("الرقم لا يعمل");
    await expect(page.getByLabel(ar("suggest.right"))).toHaveValue("040 123 4567");
    await context.setOffline(false);
    await send(page, ar).click();
    await expect(thanks(page, ar)).toBeVisible();
    await expect(page.getByText(ar("suggest.sent.told"))).toBeVisible();
    await expectNothingKept(page, context);
  });

  test("two taps send once", async ({ page }) => {
    const { place } = await findExamples();
    await page.goto(`/ar/suggest/${place}`, { waitUntil: "networkidle" });
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.url());
    });
    await page.getByRole("radio", { name: ar("suggest.reason.LANGUAGES") }).check();
    await send(page, ar).dblclick();
    await expect(thanks(page, ar)).toBeVisible();
    expect(sent).toHaveLength(1);
  });
});

test.describe("at a desk", () => {
  test.use({ viewport: DESKTOP });

  test("a missing place is suggested with its languages, found by any name", async ({ page }) => {
    await page.goto("/so");
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: so("suggest.invite") })
      .click();
    await page.waitForLoadState("networkidle");
    await page.getByRole("radio", { name: so("listing.kinds.MEETING_PLACE") }).check();
    await page.getByLabel(so("suggest.name")).fill("Guriga Haweenka");
    await page.getByLabel(so("suggest.where")).fill("Åbo");
    await page.getByRole("checkbox", { name: "Soomaali" }).check();
    await page.locator("main summary").click();
    await page.getByLabel(so("search.language.find")).fill("tigri");
    await page.getByRole("checkbox", { name: /ትግርኛ/ }).check();
    await page.getByLabel(so("suggest.contact")).fill("040 765 4321");
    await send(page, so).click();
    await expect(thanks(page, so)).toBeVisible();
  });

  test("everything that is missing is named at once, and each field says it itself", async ({ page }) => {
    await page.goto("/so/suggest", { waitUntil: "networkidle" });
    await page.getByLabel(so("suggest.where")).fill("Turkuu");
    await page.getByLabel(so("suggest.note")).fill("Isniin kasta");
    await send(page, so).click();
    const alert = page.getByRole("main").getByRole("alert");
    for (const name of ["kind", "name"]) await expect(alert).toContainText(so(`suggest.problem.${name}`));
    await expect(page.getByText("Turku", { exact: true })).toBeVisible();
    await expect(page.getByLabel(so("suggest.name"))).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel(so("suggest.note"))).toHaveValue("Isniin kasta");
    await expect(page.locator("div:focus").getByRole("alert")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });
  // What comes without a proof is let in twice an hour from one line, so these follow each other.
  test.describe.configure({ mode: "serial" });

  test("a report is sent, and the same form sent again is the same report", async ({ page, context }) => {
    const { place } = await findExamples();
    await page.goto(`/ar/suggest/${place}`);
    await page.getByLabel(ar("suggest.text")).fill("الباب مغلق");
    await send(page, ar).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(ar("suggest.problem.reason"));
    await expect(page.getByLabel(ar("suggest.text"))).toHaveValue("الباب مغلق");
    await page.getByRole("radio", { name: ar("suggest.reason.CLOSED") }).check();
    await send(page, ar).click();
    await expect(thanks(page, ar)).toBeVisible();
    const reference = await referenceOn(page);
    await page.goBack();
    await page.getByLabel(ar("suggest.text")).fill("الباب مغلق");
    await page.getByRole("radio", { name: ar("suggest.reason.CLOSED") }).check();
    await send(page, ar).click();
    await expect(thanks(page, ar)).toBeVisible();
    expect(await referenceOn(page)).toBe(reference);
    expect(await context.cookies()).toEqual([]);
  });

  test("a place is suggested, and what was chosen stays when something is missing", async ({ page }) => {
    await page.goto("/so/suggest");
    await page.getByRole("radio", { name: so("listing.kinds.ACTIVITY") }).check();
    await page.getByLabel(so("suggest.where")).fill("Atlantis");
    await page.getByRole("checkbox", { name: "Soomaali" }).check();
    await page.getByLabel(so("suggest.name")).fill("Kooxda quraanka");
    await send(page, so).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(so("search.place.try"));
    await expect(page.getByRole("radio", { name: so("listing.kinds.ACTIVITY") })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Soomaali" })).toBeChecked();
    await expect(page.getByLabel(so("suggest.name"))).toHaveValue("Kooxda quraanka");
    await page.getByLabel(so("suggest.where")).fill("Helsingfors");
    await send(page, so).click();
    await expect(thanks(page, so)).toBeVisible();
  });

  test("beyond the limit a code by e-mail is offered, and nothing typed is lost", async ({ page }) => {
    const { place } = await findExamples();
    await page.goto(`/ar/suggest/${place}`);
    await page.getByRole("radio", { name: ar("suggest.reason.HOURS") }).check();
    await page.getByLabel(ar("suggest.text")).fill("يفتح عند العاشرة");
    await send(page, ar).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(ar("suggest.failed.many"));
    await page.getByRole("button", { name: ar("suggest.code.ask") }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(ar("suggest.problem.email"));
    await page.getByLabel(ar("suggest.email")).fill("amal@example.org");
    await page.getByRole("button", { name: ar("suggest.code.ask") }).click();
    await expect(page.getByText(ar("suggest.code.sent"))).toBeVisible();
    await page.getByLabel(ar("suggest.code.label"), { exact: true }).fill("000000");
    await send(page, ar).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(ar("suggest.code.wrong"));
    await expect(page.getByLabel(ar("suggest.text"))).toHaveValue("يفتح عند العاشرة");
    await expect(page.getByRole("radio", { name: ar("suggest.reason.HOURS") })).toBeChecked();
  });
});

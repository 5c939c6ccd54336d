/** What can go wrong while somebody writes. Each has its sentence, and nothing of what she wrote is lost or hidden. */
import { expect, type Page, test } from "@playwright/test";
import { startRestartable } from "../restartable-site.ts";
import { makeAccount, signIn } from "../sign-in.ts";
import { PHONE, sentencesOf } from "../visitors.ts";
import { description, makePlace, open, openEditor, type Place, save } from "./editors.ts";

const fi = sentencesOf("fi");
const SAVED = /Tallennettu kello/;
const problem = (code: string, maximum = 0) => fi("editing.problem", { code, maximum, example: "" });

let place: Place;
test.beforeEach(async ({ browser }) => {
  place = await makePlace(browser);
});

const YEAR_MS = 365 * 86_400_000;

/** The page's clock: of the phone, and wrong. It goes on from there. */
const setClock = (page: Page, shift: number) => page.clock.install({ time: new Date(Date.now() + shift) });

for (const [when, shift] of [
  ["a year ahead", YEAR_MS],
  ["a year behind", -YEAR_MS],
] as const) {
  test(`a phone whose clock is ${when} tells when it was saved by the right clock, and loses nothing`, async ({
    browser,
  }) => {
    const { email } = makeAccount([{ role: "EDITOR", organisationId: place.organisationId }]);
    const { context, page } = await openEditor(browser, place, "fi", email);
    await setClock(page, shift);
    await page.reload();
    const texts = await open(page, "fi", "presentation");
    const before = new Date();
    await description(texts).fill("Kello on väärässä.");
    await save(texts);
    await expect(texts.getByText(SAVED)).toBeVisible();
    const clock = (at: Date) =>
      new Intl.DateTimeFormat("fi-FI", { timeZone: "Europe/Helsinki", hour: "numeric", minute: "2-digit" }).format(at);
    const said = (await texts.getByText(SAVED).innerText()).match(/\d{1,2}\.\d{2}/)?.[0];
    expect([clock(before), clock(new Date())]).toContain(said);

    // What waits on the wrong phone, and what she wrote on another device since, are both there.
    await description(texts).fill("Kirjoitettu puhelimella.");
    const kept = page.waitForResponse((answer) => (answer.request().postData() ?? "").includes("SaveEditDraft"));
    expect((await kept).ok()).toBe(true);
    const computer = await openEditor(browser, place, "fi", email);
    const there = await open(computer.page, "fi", "presentation");
    await expect(description(there)).toHaveValue("Kirjoitettu puhelimella.");
    await description(there).fill("Jatkettu koneella.");
    const again = computer.page.waitForResponse((answer) =>
      (answer.request().postData() ?? "").includes("SaveEditDraft"),
    );
    expect((await again).ok()).toBe(true);
    await computer.context.close();
    await page.reload();
    await expect(description(await open(page, "fi", "presentation"))).toHaveValue("Jatkettu koneella.");
    await context.close();
  });
}

test("two devices that did not know of each other: both texts are shown, and nothing is sent before she chooses", async ({
  browser,
}) => {
  const { email } = makeAccount([{ role: "EDITOR", organisationId: place.organisationId }]);
  const phone = await openEditor(browser, place, "fi", email);
  const computer = await openEditor(browser, place, "fi", email);
  await description(await open(phone.page, "fi", "presentation")).fill("Puhelimella.");
  const kept = (page: Page) =>
    page.waitForResponse((answer) => (answer.request().postData() ?? "").includes("SaveEditDraft"));
  const first = kept(computer.page);
  await description(await open(computer.page, "fi", "presentation")).fill("Koneella.");
  await first;
  await computer.context.close();
  await phone.page.reload();
  const clash = phone.page.getByRole("region", { name: fi("editing.clash.devicesTitle") });
  await expect(clash).toContainText("Puhelimella.");
  await expect(clash).toContainText("Koneella.");
  await clash.getByText(fi("editing.clash.choice", { choice: "THEIRS" })).click();
  await clash.getByRole("button", { name: fi("editing.clash.keep") }).click();
  const texts = await open(phone.page, "fi", "presentation");
  await expect(description(texts)).toHaveValue("Koneella.");
  await expect(texts.getByRole("status")).toContainText(fi("editing.save.notSent"));
  await phone.context.close();
});

test("two tabs of one phone: what is written in each is there when the page opens again", async ({ browser }) => {
  const { context, page } = await openEditor(browser, place);
  const second = await context.newPage();
  await second.goto(`/fi/desk/listings/${place.id}`);
  await description(await open(page, "fi", "presentation")).fill("Ensimmäisessä.");
  const contacts = await open(second, "fi", "contacts");
  await contacts.getByRole("button", { name: fi("editing.contacts.add", { channel: "PHONE" }) }).click();
  await contacts.getByRole("textbox", { name: "Puhelinnumero" }).fill("040 123 4567");
  await page.close();
  await second.close();
  const again = await context.newPage();
  await again.goto(`/fi/desk/listings/${place.id}`);
  await expect(description(await open(again, "fi", "presentation"))).toHaveValue("Ensimmäisessä.");
  const there = await open(again, "fi", "contacts");
  await expect(there.getByRole("textbox", { name: "Puhelinnumero" })).toHaveValue("040 123 4567");
  await context.close();
});

for (const [what, written, code, maximum] of [
  ["HTML", "Tule <b>heti</b><script>alert(1)</script>.", "NOT_PLAIN_TEXT", 0],
  ["a sign that turns the writing round", "Tule \u202Eitteh\u202C kahville.", "HIDDEN_CHARACTERS", 0],
  ["a word of two scripts", "Tule kahvilaan p\u0430nkin viereen.", "MIXED_SCRIPTS", 0],
  ["a text in another language's field", "تعالوا إلى المقهى كل يوم ثلاثاء لنتحدث معًا.", "WRONG_LANGUAGE", 0],
  ["a text that is too long", "Tule kahville. ".repeat(400), "TOO_LONG", 5000],
  ["ten megabytes", "Tule kahville. ".repeat(700_000), "TOO_LONG", 5000],
] as const) {
  test(`${what}: the field says what is wrong, and what was written stays in it`, async ({ browser }) => {
    test.setTimeout(120_000);
    const { context, page } = await openEditor(browser, place);
    const texts = await open(page, "fi", "presentation");
    await description(texts).fill(written);
    await save(texts);
    await expect(texts.getByRole("alert").filter({ hasText: problem(code, maximum) })).toBeVisible({ timeout: 60_000 });
    await expect(description(texts)).toHaveAttribute("aria-invalid", "true");
    expect(await description(texts).inputValue()).toBe(written);
    await description(texts).fill("Tule kahville.");
    await save(texts);
    await expect(texts.getByText(SAVED)).toBeVisible();
    await context.close();
  });
}

test("the server is killed and started anew between the save and its answer: it is saved once, and the page says so", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const site = await startRestartable();
  try {
    const context = await browser.newContext({ baseURL: site.url, viewport: PHONE });
    const { email } = makeAccount([{ role: "EDITOR", organisationId: place.organisationId }]);
    await signIn(context, email, { isStrong: false, site: site.url });
    const page = await context.newPage();
    await page.goto(`/fi/desk/listings/${place.id}`);
    const texts = await open(page, "fi", "presentation");
    let sent = 0;
    await page.route("**/graphql**", async (route) => {
      if (!(route.request().postData() ?? "").includes("mutation SubmitEdit")) return route.continue();
      sent += 1;
      if (sent > 1) return route.continue();
      // It is done; its answer is lost with the process that gave it.
      expect(await (await route.fetch()).text()).toContain("PUBLISHED");
      await site.killApi();
      await route.abort("connectionreset");
    });
    await description(texts).fill("Kerran vain.");
    await save(texts);
    await expect(texts.getByText(fi("editing.save.offline"))).toBeVisible({ timeout: 30_000 });
    await expect(description(texts)).toHaveValue("Kerran vain.");
    await site.startApi();
    await texts.getByRole("button", { name: fi("editing.save.again") }).click();
    await expect(texts.getByText(SAVED)).toBeVisible({ timeout: 30_000 });
    expect(sent).toBe(2);
    // How it was, and how it is: the second try made no third version.
    await page.goto(`/fi/desk/listings/${place.id}/history`);
    await expect(page.getByText(fi("review.history.version", { number: 2 }), { exact: true })).toBeVisible();
    await expect(page.getByText(fi("review.history.version", { number: 3 }), { exact: true })).toHaveCount(0);
    await context.close();
  } finally {
    await site.stop();
  }
});

test("a form of more than a megabyte gets a calm page that says what to do, in the language of the form", async ({
  request,
}) => {
  for (const locale of ["fi", "ar"]) {
    const t = sentencesOf(locale);
    const answer = await request.post(`/${locale}/suggest`, {
      multipart: { text: "a".repeat(1_500_000) },
      failOnStatusCode: false,
    });
    expect(answer.status()).toBe(413);
    const page = await answer.text();
    expect(page).toContain(t("site.address.LONG_FORM.title"));
    expect(page).toContain(t("site.address.LONG_FORM.text"));
  }
});

test("the address of a place that has closed, or is on a break, says so instead of that there is no such page", async ({
  browser,
}) => {
  const { context, page } = await openEditor(browser, place);
  await page.goto(`/fi/desk/listings/${place.id}/history/life/pause`);
  await page.getByLabel(fi("review.life.until")).fill("2099-01-01");
  await page.getByRole("button", { name: fi("review.life.confirm", { act: "pause" }), exact: true }).click();
  await expect(page.getByRole("main")).toContainText(fi("review.life.done", { act: "pause" }));
  const paused = await page.goto(`/fi/places/${place.slug}`);
  expect(paused?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(fi("former.paused"));
  await expect(page.getByRole("main")).toContainText("1. tammikuuta 2099");
  for (const act of ["resume", "close"]) {
    await page.goto(`/fi/desk/listings/${place.id}/history/life/${act}`);
    await page.getByRole("button", { name: fi("review.life.confirm", { act }), exact: true }).click();
    await expect(page.getByRole("main")).toContainText(fi("review.life.done", { act }));
  }
  const closed = await page.goto(`/ar/places/${place.slug}`);
  expect(closed?.status()).toBe(410);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sentencesOf("ar")("former.closed"));
  await context.close();
});

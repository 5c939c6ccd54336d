/** What keeps the service: the nights' findings, the jobs and letters, the word lists, the settings, an officer's listings. */
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { plantNight, signInAs } from "../sign-in.ts";
import { deskWords, findDeskPlace } from "./desk-words.ts";

const words = deskWords("fi");
const button = (page: Page, key: string) => page.getByRole("button", { name: words(key), exact: true });
const told = (page: Page, act: string) =>
  expect(page.getByRole("status").filter({ hasText: words("upkeep.done", { act }) })).toBeVisible();
const item = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });

test.describe("what was found, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a maintainer sees why a job failed, has it done now, and sends a lost letter again", async ({
    page,
    context,
  }) => {
    const place = await findDeskPlace("091", 20);
    const { problem } = plantNight(place.uuid);
    await signInAs(context, { role: "MAINTAINER" });
    await page.goto("/fi/desk/jobs");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("upkeep.jobs.title"));
    await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
    const digest = item(page, words("upkeep.jobs.about", { job: "QUEUE_DIGEST" }));
    await expect(digest).toContainText(problem);
    await expect(digest).toContainText(words("upkeep.jobs.standing", { standing: "FAILED" }));
    await digest.getByRole("button", { name: words("upkeep.jobs.again") }).click();
    await told(page, "RUN");
    const letter = page.locator("#letters").getByRole("listitem").first();
    await expect(letter).toContainText("ECONNECTION");
    await expect(letter).toContainText("…@example.org");
    await letter.getByRole("button", { name: words("upkeep.letters.again") }).click();
    await told(page, "SENT_AGAIN");
  });

  test("an officer looks at what was found in her town; the officer of another town is not asked", async ({
    page,
    context,
    browser,
  }) => {
    const place = await findDeskPlace("091", 21);
    const { path, url } = plantNight(place.uuid);
    const others = await browser.newContext({ baseURL: process.env.SITE });
    await signInAs(others, { role: "OFFICER", municipalityCode: "698" });
    const theirs = await others.newPage();
    await theirs.goto("/fi/desk/findings");
    await expect(theirs.getByRole("main")).not.toContainText(path);
    await signInAs(context, { role: "OFFICER", municipalityCode: "091" });
    await page.goto("/fi/desk/findings");
    const finding = item(page, path);
    await expect(finding).toContainText(place.name);
    await finding.getByRole("button", { name: words("upkeep.findings.mayStand") }).click();
    await told(page, "ACCEPTED");
    await expect(page.getByRole("main")).not.toContainText(path);
    const link = item(page, url);
    await expect(link.getByRole("link", { name: words("upkeep.change") })).toHaveAttribute(
      "href",
      `/fi/desk/listings/${encodeURIComponent(place.id)}`,
    );
    await link.getByRole("button", { name: words("upkeep.findings.looked") }).click();
    await told(page, "LOOKED");
    await expect(page.getByRole("main")).not.toContainText(url);
    await others.close();
  });
});

test.describe("word lists and settings, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a maintainer puts the name of a language right; residents read it, the trail tells it, and it can be put back", async ({
    page,
    context,
  }) => {
    await signInAs(context, { role: "MAINTAINER" });
    await page.goto("/fi/desk/vocabularies");
    await page.getByRole("link", { name: "kurdi", exact: true }).first().click();
    const name = "kurdin kieli";
    await page.locator("select[name=into]").selectOption("fi");
    await page.getByLabel(words("upkeep.lists.name"), { exact: true }).fill("kurdi <b>");
    await button(page, "upkeep.lists.save").click();
    await expect(page.getByRole("alert").first()).toContainText(words("upkeep.badName"));
    await expect(page.getByLabel(words("upkeep.lists.name"), { exact: true })).toHaveValue("kurdi <b>");
    await page.getByLabel(words("upkeep.lists.name"), { exact: true }).fill(name);
    await button(page, "upkeep.lists.save").click();
    await told(page, "CORRECTED");
    await expect(page.getByRole("main")).toContainText(words("upkeep.lists.loaded"));
    await page.goto("/fi?lang=ku");
    await expect(page.getByRole("main")).toContainText(name);
    await page.goto("/fi/desk/audit?type=Term&subject=LANGUAGE%3Aku");
    await expect(page.getByRole("main")).toContainText(`"after":"${name}"`);
    await page.goto("/fi/desk/vocabularies?list=LANGUAGE&term=ku");
    await page.getByRole("button", { name: words("upkeep.lists.putBack") }).click();
    await told(page, "PUT_BACK");
    await page.goto("/fi?lang=ku");
    await expect(page.getByRole("main")).not.toContainText(name);
  });

  test("a maintainer reads the settings, and no secret is among them", async ({ page, context }) => {
    await signInAs(context, { role: "MAINTAINER" });
    await page.goto("/fi/desk/settings");
    await expect(item(page, "SITE_NAME")).toContainText("Kotokartta");
    await expect(item(page, "DATABASE_URL").last()).toContainText(words("upkeep.settings.isSet", { isSet: "true" }));
    expect(await page.content()).not.toContain(process.env.SITE_DATABASE ?? "postgres://");
    expect(await page.content()).not.toMatch(/postgres(ql)?:\/\//);
  });
});

test.describe("on any page of the desk, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an officer finds a listing of her town by name and by how it stands, and the address keeps what she asked", async ({
    page,
    context,
  }) => {
    const place = await findDeskPlace("091", 22);
    await signInAs(context, { role: "OFFICER", municipalityCode: "091" });
    await page.goto("/fi/desk/listings");
    await page.getByLabel(words("tended.search"), { exact: true }).fill(place.name.toLowerCase());
    await page.getByLabel(words("tended.kind")).selectOption("MEETING_PLACE");
    await button(page, "tended.show").click();
    await expect(page).toHaveURL(/search=.*kind=MEETING_PLACE/);
    await expect(page.getByRole("link", { name: place.name, exact: true })).toBeVisible();
    await page.getByLabel(words("tended.standing")).selectOption("PAUSED");
    await button(page, "tended.show").click();
    await expect(page.getByText(words("tended.count", { count: 0 }))).toBeVisible();
    await expect(page.getByLabel(words("tended.search"), { exact: true })).toHaveValue(place.name.toLowerCase());
    await page.goto("/fi/desk/listings");
    await page.getByRole("link", { name: words("review.queue.nextPage"), exact: true }).click();
    await expect(page).toHaveURL(/page=2$/);
    await expect(page.getByRole("link", { name: words("review.history.title") })).toHaveCount(20);
  });

  test("the bar of the desk opens without scripts, and says where one is", async ({ page, context }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await signInAs(context, { role: "MAINTAINER" });
    await page.goto("/ar/desk/settings");
    const arabic = deskWords("ar");
    const bar = page.getByRole("navigation", { name: arabic("desk.title"), exact: true });
    await expect(bar.getByRole("link", { name: arabic("desk.rooms.audit") })).toBeHidden();
    await bar.getByText(arabic("desk.more"), { exact: true }).click();
    const here = bar.getByRole("link", { name: arabic("desk.rooms.settings") });
    await expect(here).toHaveAttribute("aria-current", "page");
    await expect(bar.locator("[aria-current]")).toHaveCount(1);
    for (const link of await bar.getByRole("link").all()) {
      const box = await link.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 360).toBe(true);
    }
    await bar.getByRole("link", { name: arabic("desk.rooms.jobs") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(arabic("upkeep.jobs.title"));
  });
});

test("an editor finds nothing of all this", async ({ page, context }) => {
  const place = await findDeskPlace("091", 23);
  await signInAs(context, { role: "EDITOR", organisationId: place.organisation.uuid });
  for (const path of ["jobs", "findings", "vocabularies", "settings"]) {
    expect((await page.goto(`/fi/desk/${path}`))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("review.notYours.title"));
  }
  await page.goto("/fi/desk/listings");
  await expect(page.getByRole("heading", { name: words("tended.title") })).toHaveCount(0);
});

test("an officer copies a figure for a letter with one press, and takes the whole table along", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInAs(context, { role: "OFFICER", municipalityCode: "091" });
  await page.goto("/fi/desk/report");
  const figure = page.getByRole("listitem").filter({ hasText: words("review.report.listings") });
  const count = await figure.getByRole("strong").innerText();
  await figure.getByRole("button", { name: words("report.copy") }).click();
  await expect(page.getByRole("status").filter({ hasText: words("report.copied") })).toContainText(`: ${count} (`);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^Helsinki, ${words("review.report.listings")}: ${count} \\(.*2\\d{3}\\)$`));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: words("report.table") }).click(),
  ]);
  const table = await readFile(await download.path(), "utf8");
  expect(table).toMatch(new RegExp(`^\\ufeffmunicipality_code;.*\\r\\n091;Helsinki;\\d+;\\d+;${count};`));
});

/** The sections that come after the week: online, areas, who runs it, weeks and seasons; each is on the public page. */
import { expect, test } from "@playwright/test";
import { ask, sentencesOf } from "../visitors.ts";
import { makePlace, open, openEditor, type Place, save } from "./editors.ts";

const fi = sentencesOf("fi");
const SAVED = /Tallennettu kello/;

let place: Place;
test.beforeEach(async ({ browser }) => {
  place = await makePlace(browser);
});

test("an online place gets its link, and a link that runs a script is refused beside its field", async ({
  browser,
}) => {
  const { context, page } = await openEditor(browser, place);
  const online = await open(page, "fi", "online");
  await online.getByText(fi("editing.known", { known: "yes" }), { exact: true }).click();
  await online.getByLabel(fi("editing.online.platform")).fill("Zoom");
  const join = online.getByLabel(fi("editing.online.joinUrl"));
  await join.fill("javascript:alert(1)");
  await save(online);
  await expect(online.getByRole("alert")).toContainText(
    fi("editing.problem", { code: "NOT_A_WEB_ADDRESS", maximum: 0, example: "" }),
  );
  await expect(join).toHaveValue("javascript:alert(1)");
  await join.fill("https://example.org/liity");
  await online.getByLabel(fi("editing.online.moderator")).fill("Yhdistyksen työntekijä");
  await save(online);
  await expect(online.getByText(SAVED)).toBeVisible();
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.locator('a[href="https://example.org/liity"]').first()).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Yhdistyksen työntekijä");
  await context.close();
});

test("municipalities and regions that are served are found by their Swedish names, and one is taken back", async ({
  browser,
}) => {
  const { context, page } = await openEditor(browser, place);
  const areas = await open(page, "fi", "areas");
  const search = areas.getByRole("searchbox");
  await search.fill("Esbo");
  await areas.getByRole("button", { name: "Espoo", exact: true }).click();
  await search.fill("Nyland");
  await areas.getByRole("button", { name: fi("editing.areas.region", { name: "Uusimaa" }) }).click();
  await areas.getByRole("button", { name: `${fi("editing.languages.remove")} Espoo` }).click();
  await areas.getByRole("button", { name: fi("editing.undo") }).click();
  await save(areas);
  await expect(areas.getByText(SAVED)).toBeVisible();
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByRole("main")).toContainText("Espoo");
  await expect(page.getByRole("main")).toContainText("Uusimaa");
  await context.close();
});

test("another organisation that runs the place is found by its name, and stands on the page", async ({ browser }) => {
  const { listings } = await ask<{ listings: { nodes: { id: string; name: { text: string } }[] } }>(
    '{ listings(first: 3, filter: { kinds: [ORGANISATION], municipalities: ["049"] }) { nodes { id name { text } } } }',
  );
  const other = listings.nodes[0]?.name.text ?? "";
  const { context, page } = await openEditor(browser, place);
  const runs = await open(page, "fi", "operators");
  await expect(runs.getByRole("listitem")).toHaveCount(1);
  await runs.getByRole("searchbox").fill(other);
  await runs.getByRole("button", { name: other, exact: true }).click();
  await expect(runs.getByRole("listitem").filter({ hasText: other })).toBeVisible();
  await save(runs);
  await expect(runs.getByText(SAVED)).toBeVisible();
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByRole("main")).toContainText(other);
  await context.close();
});

test("odd weeks and summer hours are read back before they are saved, and read by residents after", async ({
  browser,
}) => {
  const { context, page } = await openEditor(browser, place);
  const hours = await open(page, "fi", "hours");
  await hours.getByText(fi("editing.hours.known")).click();
  const tuesday = hours.getByRole("group", { name: "Tiistai", exact: true });
  await tuesday.getByRole("button", { name: fi("editing.hours.open") }).click();
  await tuesday.locator("summary").click();
  await tuesday.getByLabel(fi("editing.hours.weeks")).selectOption("odd");
  await expect(hours.locator("output")).toContainText(/Tiistai parittomilla viikoilla|tiistai parittom/i);
  await hours.getByText(fi("editing.hours.second")).click();
  await hours.getByRole("button", { name: fi("editing.hours.addSeason") }).click();
  const season = hours.getByRole("group", { name: fi("editing.hours.period", { kind: "SEASONAL" }) });
  await season.getByLabel(fi("editing.hours.firstDay")).fill("2027-06-01");
  await season.getByLabel(fi("editing.hours.lastDay")).fill("2027-08-15");
  await season.getByLabel(fi("editing.hours.periodName")).fill("Kesäajat");
  await expect(hours.locator("output")).toContainText("Kesäajat, 1. kesäkuuta");
  await season.getByLabel(fi("editing.labels.add")).selectOption("sv");
  await season.getByLabel(/Svenska/).fill("Sommartider");
  await save(hours);
  await expect(hours.getByText(SAVED)).toBeVisible();

  // Saving something else afterwards takes nothing of it away.
  const contacts = await open(page, "fi", "contacts");
  await contacts.getByRole("button", { name: fi("editing.contacts.add", { channel: "EMAIL" }) }).click();
  await contacts.getByRole("textbox", { name: "Sähköpostiosoite" }).fill("talo@example.org");
  await save(contacts);
  await expect(contacts.getByText(SAVED)).toBeVisible();
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByRole("region", { name: fi("profile.hours.title") })).toContainText("Kesäajat");
  await page.goto(`/sv/places/${place.slug}`);
  await expect(page.getByRole("region", { name: sentencesOf("sv")("profile.hours.title") })).toContainText(
    "Sommartider",
  );
  await context.close();
});

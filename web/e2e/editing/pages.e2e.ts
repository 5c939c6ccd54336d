/** The pages around a listing: as a resident sees it, in other languages, a new one, its dates and its pin. */
import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { makeAccount, signInAs } from "../sign-in.ts";
import { ask, wordsOf } from "../visitors.ts";
import { description, makePlace, open, openEditor, type Place, SUBMIT, save, section, tell } from "./editors.ts";

const fi = wordsOf("fi");

/** "tiistai 8. joulukuuta" */
const dayInWords = (date: Date) =>
  new Intl.DateTimeFormat("fi-FI", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(date);

let place: Place;
test.beforeEach(async ({ browser }) => {
  place = await makePlace(browser);
});

test("what is not saved yet is seen as a resident will see it, in Arabic", async ({ browser }) => {
  const { context, page } = await openEditor(browser, place);
  const contacts = await open(page, "fi", "contacts");
  await contacts.getByRole("button", { name: "Lisää puhelinnumero" }).click();
  await contacts.getByRole("textbox", { name: "Puhelinnumero" }).fill("050 765 4321");
  // It is kept on the device a moment after the last key.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("050 765 4321");
  await page.goto(`/fi/desk/listings/${place.id}/preview?in=ar`);
  const drawn = page.locator("[lang=ar][dir=rtl]", { has: page.getByRole("article") });
  await expect(drawn.locator("a[href='tel:+358507654321']").first()).toBeVisible();
  await expect(drawn.getByRole("heading", { name: wordsOf("ar")("profile.contact.title") })).toBeVisible();
  const visitor = await browser.newPage();
  await visitor.goto(`/ar/places/${place.slug}`);
  await expect(visitor.locator("a[href^='tel:']")).toHaveCount(0);
  await visitor.close();
  await context.close();
});

test("a translation stands beside its source, and is out of date when the source changes", async ({ browser }) => {
  const { context, page } = await openEditor(browser, place);
  await page.goto(`/fi/desk/listings/${place.id}/translate?into=sv`);
  const target = page.getByRole("textbox", { name: "Kuvaus (Svenska)" });
  await expect(async () => {
    await target.fill("Kom och prata.");
    await expect(page.getByRole("button", { name: fi("editing.save.drop") })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("textbox", { name: "Nimi (Svenska)" }).fill("Testhuset");
  await save(page.locator("main"));
  await expect(page.getByText(/Tallennettu kello/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Nimi ja kuvaus" })).toContainText("ajan tasalla");

  await page.goto(`/fi/desk/listings/${place.id}`);
  const texts = await open(page, "fi", "presentation");
  await description(texts).fill("Tule juttelemaan ja syömään.");
  await save(texts);
  await expect(texts.getByText(/Tallennettu kello/)).toBeVisible();
  await page.goto(`/fi/desk/listings/${place.id}/translate?into=sv`);
  const group = page.getByRole("region", { name: "Nimi ja kuvaus" });
  await expect(group).toContainText("alkuteksti on muuttunut");
  await expect(async () => {
    await group.getByRole("button", { name: fi("editing.translate.accept") }).click();
    await expect(group).toContainText("ajan tasalla", { timeout: 500 });
  }).toPass();
  await save(page.locator("main"));
  await expect(page.getByText(/Tallennettu kello/)).toBeVisible();
  await context.close();
});

test("a new place that is listed already is named while its name is written; it waits for an officer", async ({
  browser,
}) => {
  const { context, page } = await openEditor(browser, place);
  await page.goto("/fi/desk/listings/new");
  const name = page.getByRole("textbox", { name: "Nimi" });
  await expect(async () => {
    await name.fill("");
    await name.fill(place.name.toUpperCase());
    await expect(page.getByRole("status").getByRole("link", { name: place.name })).toBeVisible({ timeout: 3000 });
  }).toPass();
  await name.fill(`Aivan uusi paikka ${randomUUID().slice(0, 6)}`);
  await page.getByLabel("Kunta").selectOption("091");
  await page.getByRole("button", { name: fi("editing.new.send") }).click();
  await expect(page.getByText(fi("editing.new.sentTitle"))).toBeVisible();
  await page.goto("/fi/desk/listings");
  await expect(page.getByRole("region", { name: fi("editing.mine.waits") })).toContainText("Aivan uusi paikka");
  await context.close();
});

test("an activity gets its dates, which are told before they are saved, and one of them is called off", async ({
  browser,
}) => {
  const maintainer = await browser.newContext();
  await signInAs(maintainer, { role: "MAINTAINER" });
  const changes = {
    texts: [{ field: "NAME", language: "fi", text: `Kerho ${randomUUID().slice(0, 8)}` }],
    activity: { host: place.id, category: "language-cafe" },
  };
  const input = { kind: "ACTIVITY", changes, idempotencyKey: randomUUID() };
  const { submitListing } = await tell<{ submitListing: { submission: { listingId: string; slug: string } } }>(
    maintainer,
    SUBMIT,
    { input },
  );
  await maintainer.close();
  const { listingId, slug } = submitListing.submission;
  const { context, page } = await openEditor(browser, { ...place, id: listingId });
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000);
  const [first, second] = [day(7), dayInWords(day(14))];
  const dates = await open(page, "fi", "activity");
  await dates.getByText(fi("editing.activity.datesKnown")).click();
  await dates.getByLabel(fi("editing.activity.firstDay")).fill(first.toISOString().slice(0, 10));
  await dates.getByLabel(fi("editing.hours.from")).fill("17:00");
  await dates.getByLabel(fi("editing.hours.to")).fill("18:30");
  await expect(dates.getByText(`${second} 17.00–18.30`)).toBeVisible();
  await dates.getByRole("button", { name: `Peru ${second}` }).click();
  await expect(dates.getByText(`${second} 17.00–18.30 (peruttu)`)).toBeVisible();
  await save(dates);
  await expect(dates.getByText(/Tallennettu kello/)).toBeVisible();
  await page.goto(`/fi/activities/${slug}`);
  await expect(page.getByText("17.00–18.30").first()).toBeVisible();
  await context.close();
});

test("a date of an activity is moved with a word why, and where it is held is changed", async ({ browser }) => {
  const maintainer = await browser.newContext();
  await signInAs(maintainer, { role: "MAINTAINER" });
  const first = new Date(Date.now() + 7 * 86_400_000);
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  const changes = {
    texts: [{ field: "NAME", language: "fi", text: `Kerho ${randomUUID().slice(0, 8)}` }],
    activity: {
      host: place.id,
      category: "language-cafe",
      series: { startsOn: iso(first), startsAt: "17:00", durationMinutes: 60, rrule: "FREQ=WEEKLY" },
    },
  };
  const input = { kind: "ACTIVITY", changes, idempotencyKey: randomUUID() };
  const { submitListing } = await tell<{ submitListing: { submission: { listingId: string; slug: string } } }>(
    maintainer,
    SUBMIT,
    { input },
  );
  await maintainer.close();
  const other = await makePlace(browser);
  const { listingId, slug } = submitListing.submission;
  const { context, page } = await openEditor(browser, { ...place, id: listingId });
  const dates = await open(page, "fi", "activity");
  const later = new Date(first.getTime() + 86_400_000);
  await dates.getByRole("button", { name: `${fi("editing.activity.move")} ${dayInWords(first)}` }).click();
  await dates.getByLabel(fi("editing.activity.movedTo")).fill(iso(later));
  await dates.getByLabel(fi("editing.activity.why")).fill("Sali on varattu.");
  await expect(dates.getByText(dayInWords(later)).first()).toBeVisible();
  const host = dates.getByRole("group", { name: fi("editing.new.host") });
  await expect(host.getByRole("listitem")).toContainText(place.name);
  await host.getByRole("searchbox").fill(other.name);
  await host.getByRole("button", { name: other.name, exact: true }).click();
  await save(dates);
  await expect(dates.getByText(/Tallennettu kello|Odottaa virkailijaa/)).toBeVisible();
  await page.goto(`/fi/activities/${slug}`);
  await expect(page.getByRole("main")).toContainText("Sali on varattu.");
  await expect(page.getByRole("main")).toContainText(other.name);
  await context.close();
});

test("a pin is set by buttons alone, and a secret address takes everything that shows the way", async ({ browser }) => {
  const { context, page } = await openEditor(browser, place);
  const where = await open(page, "fi", "place");
  await where.getByRole("button", { name: fi("editing.place.fromPostalCode") }).click();
  await expect(where.getByText(fi("editing.place.postalCodeShown"))).toBeVisible();
  await where.getByRole("button", { name: fi("editing.place.north") }).click();
  await expect(where.getByText(fi("editing.place.exactPin"))).toBeVisible();
  await save(where);
  await expect(where.getByText(/Tallennettu kello/)).toBeVisible();
  await where.getByText(fi("editing.place.secret"), { exact: true }).click();
  await expect(where.getByText(fi("editing.place.secretText"))).toBeVisible();
  await save(where);
  await expect(where.getByText(/Tallennettu kello/)).toBeVisible();
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByText("Testikatu 1")).toHaveCount(0);
  await context.close();
});

for (const locale of ["fi", "ar"]) {
  test(`the pages of the editor break no rule of accessibility, in ${locale}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const { context, page } = await openEditor(browser, place, locale);
    const judge = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    };
    for (const name of [
      "presentation",
      "languages",
      "hours",
      "contacts",
      "place",
      "areas",
      "online",
      "operators",
      "offering",
      "facts",
      "accessibility",
    ]) {
      await open(page, locale, name);
    }
    await section(page, locale, "hours").getByText(wordsOf(locale)("editing.hours.known")).click();
    await judge();
    for (const path of ["", "/new", `/${place.id}/translate`, `/${place.id}/preview`]) {
      await page.goto(`/${locale}/desk/listings${path}`);
      await judge();
    }
    await context.close();
  });
}

test("somebody who looks after another organisation cannot open it, nor learn that it is there", async ({
  browser,
}) => {
  const { listings } = await ask<{ listings: { nodes: { id: string }[] } }>(
    '{ listings(first: 1, filter: { kinds: [ORGANISATION], municipalities: ["049"] }) { nodes { id } } }',
  );
  const other =
    Buffer.from(listings.nodes[0]?.id ?? "", "base64url")
      .toString()
      .split(":")[1] ?? "";
  const { email } = makeAccount([{ role: "EDITOR", organisationId: other }]);
  const { context, page } = await openEditor(browser, place, "fi", email);
  await expect(page.getByText(fi("editing.mine.missing"))).toBeVisible();
  await context.close();
});

/** An association keeps its own listing, on a phone: what it writes is on the public page, and none of it is lost. */
import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { makeAccount, signInAs } from "../sign-in.ts";
import { ask, wordsOf } from "../visitors.ts";
import { makePlace, openEditor, type Place, SUBMIT, tell } from "./own-place.ts";

const fi = wordsOf("fi");

const section = (page: Page, locale: string, name: string) =>
  page.locator("details", {
    has: page.getByRole("heading", { level: 2, name: wordsOf(locale)(`editing.sections.${name}`) }),
  });

/** Opens a section, when the page's scripts stand. */
async function open(page: Page, locale: string, name: string) {
  const found = section(page, locale, name);
  await expect(async () => {
    if ((await found.getAttribute("open")) === null) await found.locator("> summary").click();
    await expect(found.getByRole("button", { name: wordsOf(locale)("editing.save.button") })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  return found;
}

const save = (of: ReturnType<typeof section>, locale = "fi") =>
  of.getByRole("button", { name: wordsOf(locale)("editing.save.button") }).click();

const description = (of: ReturnType<typeof section>) => of.getByRole("textbox", { name: "Kuvaus" });

/** "tiistai 8. joulukuuta" */
const dayInWords = (date: Date) =>
  new Intl.DateTimeFormat("fi-FI", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(date);

let place: Place;
test.beforeEach(async ({ browser }) => {
  place = await makePlace(browser);
});

test("hours and languages written on a phone are on the public page", async ({ browser }) => {
  const { context, page } = await openEditor(browser, place);
  const hours = await open(page, "fi", "hours");
  await hours.getByText(fi("editing.hours.known")).click();
  const monday = hours.getByRole("group", { name: "Maanantai", exact: true });
  await monday.getByRole("button", { name: fi("editing.hours.open") }).click();
  await monday.getByLabel(fi("editing.hours.from")).fill("09:00");
  await monday.getByLabel(fi("editing.hours.to")).fill("15:30");
  await monday.getByRole("button", { name: fi("editing.hours.copy") }).click();
  await monday.getByRole("button", { name: fi("editing.hours.copyNow"), exact: true }).click();
  await expect(hours.locator("output")).toContainText("Maanantai–perjantai 9.00–15.30, lauantai–sunnuntai suljettu");
  await save(hours);
  await expect(hours.getByText(/Tallennettu kello \d{1,2}\.\d\d\./)).toBeVisible();

  const languages = await open(page, "fi", "languages");
  await languages.getByRole("searchbox").fill("阿拉伯语");
  await languages.getByRole("button", { name: /العربية/ }).click();
  await languages.getByText(fi("listing.modes.SPOKEN_BY_STAFF"), { exact: true }).click();
  await save(languages);
  await expect(languages.getByText(/Tallennettu kello/)).toBeVisible();

  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByRole("region", { name: fi("profile.languages.title") })).toContainText("العربية");
  await expect(page.getByRole("region", { name: fi("profile.hours.title") })).toContainText("9.00–15.30");
  await context.close();
});

test("a wrong phone number says beside its field what is wrong, in Arabic, and a right one is saved", async ({
  browser,
}) => {
  const ar = wordsOf("ar");
  const { context, page } = await openEditor(browser, place, "ar");
  const contacts = await open(page, "ar", "contacts");
  await contacts.getByRole("button", { name: "أضف رقم هاتف" }).click();
  const number = contacts.getByRole("textbox", { name: "رقم الهاتف" });
  await number.fill("040 12x");
  await save(contacts, "ar");
  await expect(contacts.getByRole("alert")).toContainText("هذا ليس رقم هاتف");
  await expect(number).toHaveAttribute("aria-invalid", "true");
  await expect(number).toHaveValue("040 12x");
  await number.fill("040 123 4567");
  await save(contacts, "ar");
  await expect(contacts.getByText(/حُفظ الساعة/)).toBeVisible();
  // As it is kept, and shown to everybody.
  await expect(number).toHaveValue("+358401234567");
  await page.goto(`/ar/places/${place.slug}`);
  await expect(page.getByRole("region", { name: ar("profile.contact.title") })).toContainText("40 123 4567");
  await context.close();
});

test("two people change the same text: both versions are shown, and both can stay", async ({ browser }) => {
  const [one, other] = [await openEditor(browser, place), await openEditor(browser, place)];
  const first = await open(one.page, "fi", "presentation");
  const second = await open(other.page, "fi", "presentation");
  await description(first).fill("Tule aamulla.");
  await save(first);
  await expect(first.getByText(/Tallennettu kello/)).toBeVisible();
  await description(second).fill("Tule illalla.");
  await save(second);
  const clash = other.page.getByRole("region", { name: fi("editing.clash.title") });
  await expect(clash).toContainText("Tule aamulla.");
  await expect(clash).toContainText("Tule illalla.");
  await clash.getByText("Pidä molemmat").click();
  await clash.getByRole("button", { name: fi("editing.clash.settle") }).click();
  await expect(second.getByText(/Tallennettu kello/)).toBeVisible();
  await other.page.goto(`/fi/places/${place.slug}`);
  await expect(other.page.getByText("Tule illalla.")).toBeVisible();
  await expect(other.page.getByText("Tule aamulla.")).toBeVisible();
  await one.context.close();
  await other.context.close();
});

test("two people change different things, and neither is asked anything", async ({ browser }) => {
  const [one, other] = [await openEditor(browser, place), await openEditor(browser, place)];
  const contacts = await open(one.page, "fi", "contacts");
  const texts = await open(other.page, "fi", "presentation");
  await contacts.getByRole("button", { name: "Lisää sähköposti" }).click();
  await contacts.getByRole("textbox", { name: "Sähköpostiosoite" }).fill("talo@example.org");
  await save(contacts);
  await expect(contacts.getByText(/Tallennettu kello/)).toBeVisible();
  await description(texts).fill("Kahvia ja juttua.");
  await save(texts);
  await expect(texts.getByText(/Tallennettu kello/)).toBeVisible();
  await other.page.goto(`/fi/places/${place.slug}`);
  await expect(other.page.getByText("Kahvia ja juttua.")).toBeVisible();
  await expect(other.page.getByRole("link", { name: "talo@example.org" }).first()).toBeVisible();
  await one.context.close();
  await other.context.close();
});

test("a line that is lost in the middle of it loses nothing, and what waits goes by itself", async ({ browser }) => {
  const { context, page } = await openEditor(browser, place);
  const texts = await open(page, "fi", "presentation");
  await description(texts).fill("Avoin ovi kaikille.");
  await context.setOffline(true);
  await save(texts);
  await expect(texts.getByText(fi("editing.save.offline"))).toBeVisible();
  await expect(texts.getByRole("button", { name: fi("editing.save.again") })).toBeVisible();
  await context.setOffline(false);
  await expect(texts.getByText(/Tallennettu kello/)).toBeVisible();
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByText("Avoin ovi kaikille.")).toBeVisible();
  await context.close();
});

test("a tab that is closed without saving has kept what was written, until she signs out", async ({ browser }) => {
  const { context, page } = await openEditor(browser, place);
  await description(await open(page, "fi", "presentation")).fill("Vielä kesken.");
  await page.close();
  const again = await context.newPage();
  await again.goto(`/fi/desk/listings/${place.id}`);
  await expect(again.getByText(fi("editing.restored.text"))).toBeVisible();
  await expect(description(await open(again, "fi", "presentation"))).toHaveValue("Vielä kesken.");
  const kept = () => again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("desk:")).length);
  expect(await kept()).toBe(1);
  await again.getByRole("button", { name: fi("desk.signOut") }).click();
  await again.waitForURL(/\/desk\/sign-in/);
  expect(await kept()).toBe(0);
  await context.close();
});

test("what was begun on one device goes on on another", async ({ browser }) => {
  const { email } = makeAccount([{ role: "EDITOR", organisationId: place.organisationId }]);
  const phone = await openEditor(browser, place, "fi", email);
  const kept = phone.page.waitForResponse((answer) => (answer.request().postData() ?? "").includes("SaveEditDraft"));
  await description(await open(phone.page, "fi", "presentation")).fill("Aloitettu puhelimella.");
  expect((await kept).ok()).toBe(true);
  await phone.context.close();
  const computer = await openEditor(browser, place, "fi", email);
  await expect(computer.page.getByText(fi("editing.restored.text"))).toBeVisible();
  const texts = await open(computer.page, "fi", "presentation");
  await expect(description(texts)).toHaveValue("Aloitettu puhelimella.");
  await save(texts);
  await expect(texts.getByText(/Tallennettu kello/)).toBeVisible();
  await computer.context.close();
});

test("what is not saved yet is seen as a resident will see it, in Arabic", async ({ browser }) => {
  const { context, page } = await openEditor(browser, place);
  const contacts = await open(page, "fi", "contacts");
  await contacts.getByRole("button", { name: "Lisää puhelinnumero" }).click();
  await contacts.getByRole("textbox", { name: "Puhelinnumero" }).fill("050 765 4321");
  await page.waitForTimeout(600);
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

/** An association keeps its own listing, on a phone: what it writes is on the public page, and none of it is lost. */
import { expect, test } from "@playwright/test";
import { makeAccount } from "../sign-in.ts";
import { wordsOf } from "../visitors.ts";
import { description, makePlace, open, openEditor, type Place, save } from "./editors.ts";

const fi = wordsOf("fi");

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
  await expect(again.getByText(fi("account.done.SIGNED_OUT"))).toBeVisible();
  await expect.poll(kept).toBe(0);
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

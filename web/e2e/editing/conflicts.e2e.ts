/** Somebody else was faster. On a phone: what does not clash goes in by itself, and each clash is settled by its own choice. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { sentencesOf } from "../visitors.ts";
import { type Editor, makePlace, open, openEditor, type Place, save } from "./editors.ts";

let place: Place;
test.beforeEach(async ({ browser }) => {
  place = await makePlace(browser);
});

const PHONES = { mine: "+358401111111", theirs: "+358402222222" };

type Words = ReturnType<typeof sentencesOf>;
const SAVED = { fi: /Tallennettu kello/, ar: /حُفظ الساعة/ } as const;
type Tested = keyof typeof SAVED;

async function writePhone(page: Page, locale: Tested, number: string) {
  const t = sentencesOf(locale);
  const contacts = await open(page, locale, "contacts");
  await contacts.getByRole("button", { name: t("editing.contacts.add", { channel: "PHONE" }) }).click();
  await contacts.getByRole("textbox", { name: t("editing.contacts.value", { channel: "PHONE" }) }).fill(number);
  return contacts;
}

/** She writes a number and a description; meanwhile somebody else saves another number, and the hours. */
async function meet(browser: Browser, locale: Tested): Promise<{ mine: Editor; t: Words }> {
  const t = sentencesOf(locale);
  const mine = await openEditor(browser, place, locale);
  const theirs = await openEditor(browser, place);
  const fi = sentencesOf("fi");
  await writePhone(mine.page, locale, PHONES.mine);
  const texts = await open(mine.page, locale, "presentation");
  await texts.getByRole("textbox", { name: t("editing.texts.field", { field: "description" }) }).fill("Minun kuvaus.");

  const contacts = await writePhone(theirs.page, "fi", PHONES.theirs);
  await save(contacts);
  await expect(contacts.getByText(SAVED.fi)).toBeVisible();
  const hours = await open(theirs.page, "fi", "hours");
  await hours.getByText(fi("editing.hours.known")).click();
  const monday = hours.getByRole("group", { name: "Maanantai", exact: true });
  await monday.getByRole("button", { name: fi("editing.hours.open") }).click();
  await save(hours);
  await expect(hours.getByText(SAVED.fi)).toBeVisible();
  await theirs.context.close();
  return { mine, t };
}

const clashOn = (page: Page, t: Words) => page.getByRole("region", { name: t("editing.clash.title") });

for (const locale of ["fi", "ar"] as const) {
  test(`the description goes in by itself, and for the number one chooses, in ${locale}`, async ({ browser }) => {
    const { mine, t } = await meet(browser, locale);
    const { page, context } = mine;
    const texts = await open(page, locale, "presentation");
    await save(texts, locale);
    // Nobody else wrote there: it is saved without a question, while the number is asked about.
    await expect(texts.getByText(SAVED[locale])).toBeVisible();
    const clash = clashOn(page, t);
    await expect(clash).toContainText("40 222 2222");
    await expect(clash).toContainText("40 111 1111");
    await expect(page.getByRole("heading", { name: t("editing.clash.title") })).toBeFocused();
    await expect(clash.getByRole("heading", { level: 3 })).toHaveCount(1);
    await expect(clash.getByRole("status").last()).toHaveText(t("editing.clash.first"));
    await clash.getByText(t("editing.clash.choice", { choice: "BOTH" })).click();
    await clash.getByRole("button", { name: t("editing.clash.settle") }).click();
    await expect(clash).toHaveCount(0);
    const contacts = await open(page, locale, "contacts");
    await expect(contacts.getByText(SAVED[locale])).toBeVisible();
    await expect(contacts.locator("> summary")).toBeFocused();

    await page.goto(`/fi/places/${place.slug}`);
    const main = page.getByRole("main");
    await expect(main).toContainText("Minun kuvaus.");
    await expect(main).toContainText("40 111 1111");
    await expect(main).toContainText("40 222 2222");
    await expect(page.getByRole("region", { name: sentencesOf("fi")("profile.hours.title") })).toContainText("9–16");
    await context.close();
  });
}

test("in one section, what does not clash is saved at once, and the clash waits for a choice", async ({ browser }) => {
  const { mine, t } = await meet(browser, "fi");
  const { page, context } = mine;
  const contacts = await open(page, "fi", "contacts");
  await contacts.getByRole("button", { name: t("editing.contacts.add", { channel: "EMAIL" }) }).click();
  await contacts
    .getByRole("textbox", { name: t("editing.contacts.value", { channel: "EMAIL" }) })
    .fill("talo@example.org");
  await save(contacts);
  const clash = clashOn(page, t);
  await expect(clash).toContainText(t("editing.clash.rest"));
  const visitor = await browser.newPage();
  await visitor.goto(`/fi/places/${place.slug}`);
  await expect(visitor.getByRole("main")).toContainText("talo@example.org");
  await expect(visitor.getByRole("main")).toContainText("40 222 2222");
  await expect(visitor.getByRole("main")).not.toContainText("40 111 1111");

  // Saving the section again overrules nobody: it leads to the choice.
  await save(contacts);
  await expect(page.getByRole("heading", { name: t("editing.clash.title") })).toBeFocused();
  await clash.getByText(t("editing.clash.choice", { choice: "THEIRS" })).click();
  await clash.getByRole("button", { name: t("editing.clash.settle") }).click();
  await expect(contacts.getByRole("textbox", { name: "Puhelinnumero" })).toHaveValue(PHONES.theirs);
  await visitor.reload();
  await expect(visitor.getByRole("main")).not.toContainText("40 111 1111");
  await visitor.close();
  await context.close();
});

test("whoever wants neither writes it anew: the section opens, hers stands in it, and nothing is sent before", async ({
  browser,
}) => {
  const { mine, t } = await meet(browser, "fi");
  const { page, context } = mine;
  const contacts = await open(page, "fi", "contacts");
  await save(contacts);
  const clash = clashOn(page, t);
  await clash.getByText(t("editing.clash.choice", { choice: "EDIT" })).click();
  await expect(clash.getByRole("status").last()).toHaveText(t("editing.clash.thenWrite"));
  await clash.getByRole("button", { name: t("editing.clash.settle") }).click();
  await expect(clash).toHaveCount(0);
  const number = contacts.getByRole("textbox", { name: "Puhelinnumero" });
  await expect(number).toHaveValue(PHONES.mine);
  await expect(contacts.getByRole("status").filter({ hasText: t("editing.save.notSent") })).toBeVisible();
  await number.fill("040 333 3333");
  await save(contacts);
  await expect(contacts.getByText(SAVED.fi)).toBeVisible();
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByRole("main")).toContainText("40 333 3333");
  await expect(page.getByRole("main")).not.toContainText("40 222 2222");
  await context.close();
});

/**
 * From the first tap to the end, as the people of the product go: each journey is one test, through the pages alone.
 * "Still right?" by its link is in confirm.e2e.ts.
 */
import { randomUUID } from "node:crypto";
import { type Browser, expect, test } from "@playwright/test";
import { description, makePlace, open, openEditor, SUBMIT, save, tell } from "../editing/editors.ts";
import { lastLetter, makeAccount, newAddress, signIn, signInAs } from "../sign-in.ts";
import { PHONE, sentencesOf } from "../visitors.ts";

const fi = sentencesOf("fi");
const ar = sentencesOf("ar");
const SAVED = /Tallennettu kello/;
const isPublished = (outcome: string) => ({ kind: "suggestion-outcome", locale: "ar", facts: { outcome } });

const openAs = async (browser: Browser, ...roles: Parameters<typeof signInAs>[1][]) => {
  const context = await browser.newContext({ viewport: PHONE });
  await signInAs(context, ...roles);
  return { context, page: await context.newPage() };
};

test("a resident suggests a place in Arabic; an officer publishes it; it is on its page, and she gets a letter", async ({
  browser,
}) => {
  const [name, email] = [`Naisten talo ${randomUUID().slice(0, 8)}`, newAddress()];
  const resident = await browser.newPage({ viewport: PHONE });
  await resident.goto("/ar/suggest", { waitUntil: "networkidle" });
  await resident.getByRole("radio", { name: ar("listing.kinds.MEETING_PLACE") }).check();
  await resident.getByLabel(ar("suggest.name")).fill(name);
  await resident.getByLabel(ar("suggest.where")).fill("Helsingfors");
  await resident.getByLabel(ar("suggest.email")).fill(email);
  await resident.getByRole("button", { name: ar("suggest.send"), exact: true }).click();
  await expect(resident.getByRole("heading", { level: 1, name: ar("suggest.sent.title") })).toBeVisible();

  const desk = await openAs(browser, { role: "OFFICER", municipalityCode: "091" });
  const entry = desk.page.getByRole("link", { name });
  // The oldest come first, and other tests have sent theirs: it may be on a later page.
  await desk.page.goto("/fi/desk/queue?municipality=091");
  await expect(async () => {
    if (await entry.first().isVisible()) return;
    await desk.page.getByRole("link", { name: fi("review.queue.nextPage") }).click();
    await expect(entry.first()).toBeVisible({ timeout: 3000 });
  }).toPass();
  await entry.first().click();
  await desk.page.getByRole("button", { name: fi("review.approve", { act: "CREATE" }), exact: true }).click();
  await expect(desk.page.getByRole("status").first()).toContainText(fi("review.done", { act: "approve" }));

  await resident.goto(`/ar?q=${encodeURIComponent(name)}`);
  await resident.getByRole("article").getByRole("link", { name }).first().click();
  await expect(resident.getByRole("heading", { level: 1 })).toContainText(name);
  expect(lastLetter(email)).toMatchObject(isPublished("PUBLISHED"));
  await resident.close();
  await desk.context.close();
});

test("an association claims its page, edits it on a phone, meets somebody who was faster, and both texts stay", async ({
  browser,
}) => {
  const maintainer = await openAs(browser, { role: "MAINTAINER" });
  const [name, mail] = [`Yhdistys ${randomUUID().slice(0, 8)}`, newAddress()];
  const texts = (of: string) => [{ field: "DESCRIPTION", language: "fi", text: of }];
  const submit = (input: object) =>
    tell<{ submitListing: { submission: { listingId: string; slug: string } } }>(maintainer.context, SUBMIT, {
      input: { idempotencyKey: randomUUID(), ...input },
    });
  const { submitListing } = await submit({
    kind: "ORGANISATION",
    changes: {
      texts: [{ field: "NAME", language: "fi", text: name }, ...texts("Autamme toisiamme.")],
      place: { municipality: "091" },
      contacts: [{ channel: "EMAIL", value: mail }],
      organisation: { legalForm: "ASSOCIATION" },
    },
  });
  const { listingId, slug } = submitListing.submission;

  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`/fi/organisations/${slug}`);
  await page.getByRole("link", { name: fi("claims.link") }).click();
  await expect(page).toHaveURL(/\/fi\/desk\/sign-in/);
  await signIn(context, newAddress(), { isStrong: false });
  await page.goto(`/fi/desk/claim/${slug}`);
  await page.getByRole("link", { name: fi("claims.ways.mail.title") }).click();
  await page.getByLabel(fi("claims.mail.label")).fill(mail);
  await page.getByRole("button", { name: fi("claims.mail.submit") }).click();
  const code = page.getByRole("textbox", { name: fi("claims.code.label") });
  await expect(code).toBeVisible();
  await code.fill(lastLetter<{ code: string }>(mail).facts.code);
  await page.getByRole("button", { name: fi("claims.code.submit") }).click();
  await expect(page.getByRole("main")).toContainText(fi("claims.granted.title"));

  await page.goto("/fi/desk/listings");
  await page.getByRole("link", { name }).first().click();
  await expect(page).toHaveURL(new RegExp(`/desk/listings/${listingId}$`));
  const mine = await open(page, "fi", "presentation");
  await description(mine).fill("Yhdistys kertoo.");
  await submit({ listingId, changes: { texts: texts("Ylläpitäjä kertoo.") } });
  await save(mine);
  const clash = page.getByRole("region", { name: fi("editing.clash.title") });
  await expect(clash).toContainText("Ylläpitäjä kertoo.");
  await clash.getByText(fi("editing.clash.choice", { choice: "BOTH" })).click();
  await clash.getByRole("button", { name: fi("editing.clash.settle") }).click();
  await expect(mine.getByText(SAVED)).toBeVisible();
  await page.goto(`/fi/organisations/${slug}`);
  await expect(page.getByRole("main")).toContainText("Yhdistys kertoo.");
  await expect(page.getByRole("main")).toContainText("Ylläpitäjä kertoo.");
  for (const one of [context, maintainer.context]) await one.close();
});

test("an officer takes a role away while its holder writes: the next save says so, and what she wrote is kept", async ({
  browser,
}) => {
  const place = await makePlace(browser);
  const { email } = makeAccount([{ role: "EDITOR", organisationId: place.organisationId }]);
  const editor = await openEditor(browser, place, "fi", email);
  const texts = await open(editor.page, "fi", "presentation");
  await description(texts).fill("Vielä ehdin kirjoittaa.");

  const desk = await openAs(browser, { role: "OFFICER", municipalityCode: "091" });
  await desk.page.goto(`/fi/desk/people?search=${encodeURIComponent(email)}`);
  const entry = desk.page.getByRole("listitem").filter({ hasText: email });
  await entry.getByText(fi("people.members.end"), { exact: true }).first().click();
  await entry.getByRole("button", { name: fi("people.members.endSubmit") }).click();
  await expect(desk.page.getByRole("status")).toContainText(fi("account.done.ENDED"));

  await save(texts);
  await expect(texts.getByRole("status")).toContainText(fi("editing.save.waiting"));
  await expect(description(texts)).toHaveValue("Vielä ehdin kirjoittaa.");
  const visitor = await browser.newPage();
  await visitor.goto(`/fi/places/${place.slug}`);
  await expect(visitor.getByRole("main")).not.toContainText("Vielä ehdin kirjoittaa.");
  await editor.page.goto(`/fi/desk/listings/${place.id}`);
  await expect(editor.page.getByRole("main")).toContainText(fi("editing.mine.missing"));
  await visitor.close();
  for (const { context } of [editor, desk]) await context.close();
});

test("a maintainer makes one of two: the page that stays has both, and the old address leads to it", async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, { role: "MAINTAINER" });
  const name = `Kahdesti kirjattu ${randomUUID().slice(0, 8)}`;
  const slugs: string[] = [];
  // Like each other and like nothing else.
  const phone = { channel: "PHONE", value: `+35840${Math.floor(1_000_000 + Math.random() * 9_000_000)}` };
  const street = `Kaksoiskatu ${randomUUID().slice(0, 8)}`;
  for (const contacts of [[phone], [phone, { channel: "EMAIL", value: newAddress() }]]) {
    const changes = {
      texts: [{ field: "NAME", language: "fi", text: name }],
      place: { municipality: "091", street, postalCode: "00100", locality: "Helsinki" },
      contacts,
    };
    const input = { kind: "MEETING_PLACE", changes, idempotencyKey: randomUUID() };
    const { submitListing } = await tell<{ submitListing: { submission: { slug: string } } }>(context, SUBMIT, {
      input,
    });
    slugs.push(submitListing.submission.slug);
  }
  await page.goto("/fi/desk/duplicates");
  const pair = page.locator("form", { hasText: name });
  await expect(async () => {
    if (await pair.first().isVisible()) return;
    await page.getByRole("link", { name: fi("review.queue.nextPage") }).click();
    await expect(pair.first()).toBeVisible({ timeout: 3000 });
  }).toPass();
  await pair
    .getByRole("radio", { name: fi("review.doubles.stays") })
    .first()
    .check();
  await pair.getByRole("button", { name: fi("review.doubles.merge") }).click();
  await expect(page.getByRole("main")).toContainText(fi("review.doubles.done"));
  const reached = [];
  for (const slug of slugs) {
    await page.goto(`/fi/places/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
    reached.push(new URL(page.url()).pathname);
  }
  expect(new Set(reached).size).toBe(1);
  await context.close();
});

test("an editor regrets: she sees what she changed, brings the earlier version back, and it is on the page again", async ({
  browser,
}) => {
  const place = await makePlace(browser);
  const { context, page } = await openEditor(browser, place);
  const texts = await open(page, "fi", "presentation");
  await description(texts).fill("Liian hätäinen kuvaus.");
  await save(texts);
  await expect(texts.getByText(SAVED)).toBeVisible();
  await page.goto(`/fi/desk/listings/${place.id}/history`);
  await page.getByRole("button", { name: fi("review.history.compare"), exact: true }).click();
  await expect(page.getByRole("main")).toContainText("Liian hätäinen kuvaus.");
  await page.getByRole("link", { name: fi("review.history.restore", { number: "1" }) }).click();
  await page.getByRole("button", { name: fi("review.history.restoreNow"), exact: true }).click();
  await expect(page.getByRole("main")).toContainText(fi("review.life.done", { act: "restore" }));
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByRole("main")).toContainText("Tule juttelemaan.");
  await expect(page.getByRole("main")).not.toContainText("Liian hätäinen kuvaus.");
  await context.close();
});

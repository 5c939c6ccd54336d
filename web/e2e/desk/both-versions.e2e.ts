/** An officer decides on something whose fields somebody else has changed meanwhile: for each she says which one holds. */
import { randomUUID } from "node:crypto";
import { type BrowserContext, expect, test } from "@playwright/test";
import { makePlace, type Place, tell } from "../editing/editors.ts";
import { signInAs } from "../sign-in.ts";
import { PHONE, sentencesOf } from "../visitors.ts";

const SUBMIT = `mutation ($input: SubmitListingInput!) { submitListing(input: $input) {
  ... on SubmitListingSuccess { submission { id } } } }`;

const texts = (description: string, directions: string) => ({
  texts: [
    { field: "DESCRIPTION", language: "fi", text: description },
    { field: "DIRECTIONS", language: "fi", text: directions },
  ],
});

async function submit(context: BrowserContext, place: Place, changes: object): Promise<string> {
  const input = { listingId: place.id, changes, idempotencyKey: randomUUID() };
  const { submitListing } = await tell<{ submitListing: { submission: { id: string } } }>(context, SUBMIT, { input });
  return submitListing.submission.id;
}

for (const javaScriptEnabled of [true, false]) {
  for (const locale of javaScriptEnabled ? ["fi", "ar"] : ["fi"]) {
    test(`each field is decided by itself on a phone, in ${locale}, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
      browser,
    }) => {
      const t = sentencesOf(locale);
      const place = await makePlace(browser);
      const somebody = await browser.newContext();
      await signInAs(somebody);
      const id = await submit(somebody, place, texts("Ehdotettu kuvaus.", "Ehdotettu reitti."));
      const editor = await browser.newContext();
      await signInAs(editor, { role: "EDITOR", organisationId: place.organisationId });
      await submit(editor, place, texts("Toimittajan kuvaus.", "Toimittajan reitti."));

      const desk = await browser.newContext({ viewport: PHONE, javaScriptEnabled });
      await signInAs(desk, { role: "OFFICER", municipalityCode: "091" });
      const page = await desk.newPage();
      await page.goto(`/${locale}/desk/queue/${id}`);
      const clash = page.getByRole("region", { name: t("review.conflict.title") });
      const version = (of: string) => clash.getByRole("radio", { name: new RegExp(of) });
      await version("Ehdotettu kuvaus").check();
      // One field is still open: the browser leads there, and nothing is published.
      await page.getByRole("button", { name: t("review.conflict.approve") }).click();
      await expect(clash).toBeVisible();
      await version("Toimittajan reitti").check();
      await page.getByRole("button", { name: t("review.conflict.approve") }).click();
      await expect(page.getByRole("status").first()).toContainText(t("review.done", { act: "approve" }));
      await page.goto(`/fi/places/${place.slug}`);
      await expect(page.getByRole("main")).toContainText("Ehdotettu kuvaus.");
      await expect(page.getByRole("main")).toContainText("Toimittajan reitti.");
      for (const context of [somebody, editor, desk]) await context.close();
    });
  }
}

test("what is published while she looks is shown to her before anything else happens", async ({ browser }) => {
  const t = sentencesOf("fi");
  const place = await makePlace(browser);
  const somebody = await browser.newContext();
  await signInAs(somebody);
  const id = await submit(somebody, place, texts("Ehdotettu kuvaus.", "Ehdotettu reitti."));
  const desk = await browser.newContext();
  await signInAs(desk, { role: "OFFICER", municipalityCode: "091" });
  const page = await desk.newPage();
  await page.goto(`/fi/desk/queue/${id}`);
  await page.waitForLoadState("networkidle");
  const editor = await browser.newContext();
  await signInAs(editor, { role: "EDITOR", organisationId: place.organisationId });
  await submit(editor, place, texts("Toimittajan kuvaus.", "Toimittajan reitti."));
  await page.getByRole("button", { name: t("review.approve", { act: "CHANGE" }) }).click();
  await expect(page.getByRole("alert").first()).toContainText(t("review.outcome", { outcome: "CONFLICT" }));
  const clash = page.getByRole("region", { name: t("review.conflict.title") });
  await clash.getByRole("radio", { name: /Ehdotettu kuvaus/ }).check();
  await clash.getByRole("radio", { name: /Ehdotettu reitti/ }).check();
  await page.getByRole("button", { name: t("review.conflict.approve") }).click();
  await expect(page.getByRole("status").first()).toContainText(t("review.done", { act: "approve" }));
  for (const context of [somebody, editor, desk]) await context.close();
});

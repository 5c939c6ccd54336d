/** The officer's queue: what a resident tells is decided, seen by everyone, and told to her; and every version can come back. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { createTranslator } from "next-intl";
import { lastLetter, newAddress, signInAs } from "../sign-in.ts";

/** As the pages say it: choices are made as they make them. */
function wordsOf(locale: string) {
  const messages = JSON.parse(readFileSync(join(import.meta.dirname, `../../messages/${locale}.json`), "utf8"));
  const t = createTranslator({ locale, messages });
  return (key: string, values: Record<string, string> = {}): string => t(key, values);
}

const words = wordsOf("fi");
const arabic = wordsOf("ar");

interface Place {
  readonly id: string;
  readonly slug: string;
  readonly municipality: string;
  readonly organisation: string;
}

/** Asks the API as whoever the context is signed in as. */
async function ask<Data>(context: BrowserContext, query: string, variables: object): Promise<Data> {
  const headers = { origin: new URL(process.env.SITE ?? "").origin };
  const answer = await context.request.post("/graphql?lang=fi", { headers, data: { query, variables } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A place of the real data that no other test looks at; `nth` picks it. */
async function findPlace(context: BrowserContext, nth: number): Promise<Place> {
  interface Found {
    readonly listings: {
      readonly nodes: readonly {
        readonly id: string;
        readonly slug: string;
        readonly municipality: { readonly code: string } | null;
        readonly operators?: readonly { readonly id: string }[];
      }[];
    };
  }
  const { listings } = await ask<Found>(
    context,
    `query { listings(first: 50, filter: { kinds: [MEETING_PLACE], municipalities: ["091"] }) {
      nodes { id slug municipality { code } ... on Place { operators { id } } } } }`,
    {},
  );
  const places = listings.nodes.filter(({ municipality, operators = [] }) => municipality && operators.length > 0);
  const place = places[nth];
  if (!place) throw new Error("the real data have too few such places");
  const [operator] = place.operators ?? [];
  if (!place.municipality || !operator) throw new Error("the real data have no such place");
  const { id, slug, municipality } = place;
  return { id, slug, municipality: municipality.code, organisation: operator.id };
}

/** A resident's submission, as the pages for residents keep it. */
function plant(submission: object): string {
  const command = join(import.meta.dirname, "../../../api/testing/person-command.ts");
  const env = { ...process.env, DATABASE_URL: process.env.SITE_DATABASE ?? "" };
  const written = execFileSync(process.execPath, [command, "submission", JSON.stringify(submission)], {
    env,
    encoding: "utf8",
  });
  return JSON.parse(written).id;
}

/** The API writes ids with their type before them. */
const idOf = (id: string) => Buffer.from(id, "base64url").toString().split(":")[1] ?? id;

const suggestion = (place: Place, wish: object, more: object = {}) => ({
  act: "CHANGE",
  listingId: idOf(place.id),
  municipalityCode: place.municipality,
  actor: "ANYONE",
  authorLocale: "ar",
  changes: wish,
  ...more,
});

const describing = (text: string) => ({
  changes: { texts: [{ field: "description", language: "fi", text, origin: "HUMAN", isDraft: false }] },
});

const button = (page: Page, key: string, values?: Record<string, string>) =>
  page.getByRole("button", { name: words(key, values), exact: true });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a resident's suggestion is approved, is on the public page, and she gets a letter", async ({
      page,
      context,
    }) => {
      const place = await findPlace(context, javaScriptEnabled ? 0 : 1);
      const [text, email] = [`Täällä tavataan, ${randomUUID().slice(0, 8)}.`, newAddress()];
      const id = plant(suggestion(place, describing(text), { contactEmail: email, reason: "هذا هو الوصف الصحيح." }));
      await signInAs(context, { role: "OFFICER", municipalityCode: place.municipality });
      await page.goto(`/fi/desk/queue?kind=changes&municipality=${place.municipality}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("review.queue.title"));
      await page.locator(`h2 a[href^="/fi/desk/queue/${id}"]`).click();
      await expect(page.getByRole("main")).toContainText(text);
      await expect(page.locator('blockquote[lang="ar"]')).toHaveAttribute("dir", "rtl");
      await button(page, "review.approve", { act: "CHANGE" }).click();
      await expect(page.getByRole("status").first()).toContainText(words("review.done", { act: "approve" }));
      await page.goto(`/fi/places/${place.slug}`);
      await expect(page.getByRole("main")).toContainText(text);
      const letter = lastLetter<{ outcome: string }>(email);
      expect(letter).toMatchObject({ kind: "suggestion-outcome", locale: "ar", facts: { outcome: "PUBLISHED" } });
    });

    test("a rejection goes out in the language of whoever wrote", async ({ page, context }) => {
      const place = await findPlace(context, javaScriptEnabled ? 2 : 3);
      const email = newAddress();
      const id = plant(suggestion(place, describing("Jotain muuta."), { contactEmail: email }));
      await signInAs(context, { role: "OFFICER", municipalityCode: place.municipality });
      await page.goto(`/fi/desk/queue/${id}`);
      await page.getByText(words("review.reject"), { exact: true }).click();
      await button(page, "review.send").first().click();
      await expect(page.getByRole("alert").first()).toContainText(
        words("review.outcome", { outcome: "REASON_NEEDED" }),
      );
      await page.getByRole("radio", { name: words("review.ready.unsure") }).check();
      await page.getByLabel(words("review.ownWords")).fill("Soitimme sinne kahdesti.");
      await button(page, "review.send").first().click();
      await expect(page.getByRole("status").first()).toContainText(words("review.done", { act: "reject" }));
      const { kind, locale, facts } = lastLetter<{ outcome: string; reason: string }>(email);
      expect({ kind, locale, outcome: facts.outcome }).toEqual({
        kind: "suggestion-outcome",
        locale: "ar",
        outcome: "REJECTED",
      });
      expect(facts.reason).toBe(`${arabic("review.ready.unsure")}\n\nSoitimme sinne kahdesti.`);
    });
  });
}

test("an officer of another town does not see it, and is told so calmly", async ({ page, context }) => {
  const place = await findPlace(context, 4);
  const id = plant(suggestion(place, describing("Vain omille.")));
  await signInAs(context, { role: "OFFICER", municipalityCode: "698" });
  const answer = await page.goto(`/fi/desk/queue/${id}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("review.notYours.title"));
  await page.goto("/fi/desk/queue");
  await expect(page.locator(`a[href*="${id}"]`)).toHaveCount(0);
  await page.goto(`/fi/desk/listings/${place.id}/history`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("review.notYours.title"));
});

test("an approval is taken back with one press, and single keys do nothing until they are turned on", async ({
  page,
  context,
}) => {
  const place = await findPlace(context, 5);
  const text = `Hetken totta, ${randomUUID().slice(0, 8)}.`;
  const id = plant(suggestion(place, describing(text)));
  await signInAs(context, { role: "OFFICER", municipalityCode: place.municipality });
  await page.goto(`/fi/desk/queue/${id}`);
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("a");
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(new RegExp(`/desk/queue/${id}$`));
  await button(page, "review.keys.on").click();
  await expect(page.getByRole("status")).toContainText(words("review.keys.told"));
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("a");
  await expect(page.getByRole("status").first()).toContainText(words("review.done", { act: "approve" }));
  await page.getByRole("button", { name: words("review.undo", { way: "restore" }) }).click();
  await expect(page.getByRole("status").first()).toContainText(words("review.done", { act: "undo" }));
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByRole("main")).not.toContainText(text);
});

test("an editor compares two versions, brings one back, and pauses the listing until a day", async ({
  page,
  context,
}) => {
  const place = await findPlace(context, 6);
  await signInAs(context, { role: "EDITOR", organisationId: idOf(place.organisation) });
  const submit = `mutation ($input: SubmitListingInput!) { submitListing(input: $input) { __typename } }`;
  const text = `Uusi kuvaus, ${randomUUID().slice(0, 8)}.`;
  const changes = { texts: [{ field: "DESCRIPTION", language: "fi", text }] };
  await ask(context, submit, { input: { listingId: place.id, changes, idempotencyKey: randomUUID() } });
  await page.goto(`/fi/desk/listings/${place.id}/history`);
  await button(page, "review.history.compare").click();
  await expect(page).toHaveURL(/to=\d+&from=\d+/);
  await expect(page.getByRole("main")).toContainText(text);
  await page.getByRole("link", { name: words("review.history.restore", { number: "1" }) }).click();
  await expect(page.getByRole("heading", { name: words("review.history.willChange") })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(text);
  await button(page, "review.history.restoreNow").click();
  await expect(page.getByRole("main")).toContainText(words("review.life.done", { act: "restore" }));
  await page.goto(`/fi/places/${place.slug}`);
  await expect(page.getByRole("main")).not.toContainText(text);
  await page.goto(`/fi/desk/listings/${place.id}/history/life/pause`);
  await page.getByLabel(words("review.life.until")).fill("2099-01-01");
  await button(page, "review.life.confirm", { act: "pause" }).click();
  await expect(page.getByRole("main")).toContainText(words("review.life.done", { act: "pause" }));
  await page.getByRole("link", { name: words("review.life.act", { act: "resume" }) }).click();
  await button(page, "review.life.confirm", { act: "resume" }).click();
  await expect(page.getByRole("main")).toContainText(words("review.life.done", { act: "resume" }));
});

test("an author answers a question about what she sent, and takes it back", async ({ page, context }) => {
  const place = await findPlace(context, 7);
  const { accountId } = await signInAs(context);
  const waiting = suggestion(place, describing("Kysyttävää."), {
    authorId: accountId,
    state: "ASKED_BACK",
    question: "Mistä tiedät?",
  });
  const id = plant(waiting);
  await page.goto(`/fi/desk/review/${id}`);
  await expect(page).toHaveURL(/\/fi\/desk\/mine/);
  await expect(page.getByRole("main")).toContainText("Mistä tiedät?");
  await page.getByLabel(words("review.mine.answer")).fill("Olen siellä joka viikko.");
  await button(page, "review.send").click();
  await expect(page.getByRole("main")).toContainText(words("review.mine.done", { act: "answer" }));
  await expect(page.getByRole("main")).toContainText("Olen siellä joka viikko.");
  await button(page, "review.mine.recall").click();
  await expect(page.getByRole("main")).toContainText(words("review.mine.state", { state: "RECALLED" }));
});

test("a maintainer's report tells of every municipality where something is listed", async ({ page, context }) => {
  await signInAs(context, { role: "MAINTAINER" });
  await page.goto("/fi/desk/report");
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(20);
  await page.getByRole("link", { name: words("review.queue.nextPage") }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  const table = await page.request.get("/fi/desk/report/table");
  expect((await table.text()).split("\r\n").length).toBeGreaterThan(21);
});

/** Still right? The letter's link, as a person meets it and as programs meet it that look into people's mail. */
import { expect, type Page, test } from "@playwright/test";
import { lastLetter, makeAccount, remind, signInAs } from "./sign-in.ts";
import { ask, PHONE, wordsOf } from "./visitors.ts";

const words = wordsOf("fi");
const today = new Intl.DateTimeFormat("fi", { dateStyle: "long", timeZone: "Europe/Helsinki" }).format(new Date());

test.use({ viewport: PHONE });

interface Organisation {
  /** As the database knows it. */
  readonly id: string;
  readonly name: string;
  readonly town: string;
}

interface Found {
  readonly listings: {
    readonly nodes: readonly {
      readonly operators: readonly {
        readonly id: string;
        readonly name: { readonly text: string };
        readonly municipality: { readonly name: { readonly text: string } } | null;
      }[];
    }[];
  };
}

/** One organisation for each test, so that no test's answer is another one's; each stands in a town itself. */
async function findOrganisation(number: number): Promise<Organisation> {
  const { listings } = await ask<Found>(
    "{ listings(filter: { kinds: [MEETING_PLACE] }, first: 100, orderBy: NAME) { nodes { ... on Place { operators { id name { text } municipality { name { text } } } } } } }",
  );
  const found = new Map<string, Organisation>();
  for (const { id, name, municipality } of listings.nodes.flatMap(({ operators }) => operators)) {
    const uuid = Buffer.from(id, "base64url").toString().split(":")[1] ?? "";
    if (municipality) found.set(uuid, { id: uuid, name: name.text, town: municipality.name.text });
  }
  const organisation = [...found.values()][number];
  if (!organisation) throw new Error("the data has too few such organisations");
  return organisation;
}

async function askFor(number: number) {
  const organisation = await findOrganisation(number);
  const { email } = makeAccount([{ role: "EDITOR", organisationId: organisation.id }]);
  remind(organisation.id);
  const { facts, kind } = lastLetter<{ url: string }>(email);
  expect(kind).toBe("reminder");
  return { ...organisation, email, path: new URL(facts.url).pathname };
}

const allRight = (page: Page) => page.getByRole("button", { name: words("confirm.allRight") });

for (const [index, javaScriptEnabled] of [true, false].entries()) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("two taps say that all is right, without signing in and without a cookie", async ({ page, context }) => {
      const { path, town, name } = await askFor(index);
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: words("confirm.title") })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(name);
      await page.getByRole("radio", { name: town, exact: true }).check();
      await allRight(page).click();
      await expect(page.getByRole("heading", { level: 1, name: words("confirm.done.title") })).toBeVisible();
      await page.getByRole("link", { name: words("confirm.done.see") }).click();
      await expect(page.getByRole("region", { name: words("profile.freshness.title") })).toContainText(today);
      expect(await context.cookies()).toEqual([]);
      // Once: the link has nothing to ask any more.
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: words("confirm.done.title") })).toBeVisible();
    });

    test("a wrong town confirms nothing, and one may try again", async ({ page }) => {
      const { path, town } = await askFor(2 + index);
      await page.goto(path);
      const radios = page.getByRole("radio");
      await expect(radios).toHaveCount(4);
      await radios.first().check();
      await allRight(page).click();
      await expect(page.getByRole("alert").filter({ hasText: words("confirm.again") })).toBeVisible();
      await page.getByRole("radio", { name: town, exact: true }).check();
      await allRight(page).click();
      await expect(page.getByRole("heading", { level: 1, name: words("confirm.done.title") })).toBeVisible();
    });
  });
}

test("who wants to change something chooses between the desk and a word without signing in", async ({ page }) => {
  const { path } = await askFor(4);
  await page.goto(path);
  await page.getByRole("link", { name: words("confirm.change") }).click();
  await expect(page.getByRole("heading", { level: 1, name: words("confirm.changing.title") })).toBeVisible();
  await expect(page.getByRole("link", { name: words("confirm.changing.signIn") }).first()).toHaveAttribute(
    "href",
    /^\/fi\/desk\/listings\/./,
  );
  await expect(page.getByRole("link", { name: words("confirm.changing.tell") }).first()).toHaveAttribute(
    "href",
    /^\/fi\/suggest\/./,
  );
});

test("a program that opens the link, runs its scripts, follows what it finds and presses its buttons confirms nothing", async ({
  page,
  browser,
}) => {
  const { path, town } = await askFor(5);
  for (const method of ["HEAD", "GET", "OPTIONS"]) await page.request.fetch(path, { method });
  await page.request.get(path, {
    headers: { purpose: "prefetch", "sec-purpose": "prefetch", "next-router-prefetch": "1" },
  });
  await page.request.get(`${path}/answer`);
  await page.request.post(`${path}/answer`);
  const scanner = await browser.newContext();
  const visit = await scanner.newPage();
  await visit.goto(path, { waitUntil: "networkidle" });
  const links = await visit
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const link of links) await scanner.request.get(link);
  // It presses the first button of the form, then sends the form past the browser's own check, then takes the first of every choice.
  const press = () => allRight(visit).click();
  await press();
  await expect(visit).toHaveURL(new RegExp(`${path}$`));
  await visit.locator("form[method=post]").evaluate((form) => (form as HTMLFormElement).submit());
  await expect(visit).toHaveURL(/\?again/);
  for (let time = 0; time < 10; time += 1) {
    await visit.getByRole("radio").first().check();
    await press();
    await expect(visit.getByRole("alert").filter({ hasText: words("confirm.again") })).toBeVisible();
  }
  await scanner.close();
  await page.goto(path);
  await page.getByRole("radio", { name: town, exact: true }).check();
  await allRight(page).click();
  await expect(page.getByRole("heading", { level: 1, name: words("confirm.done.title") })).toBeVisible();
});

test("a link that was never sent, or was cut, says calmly what to do", async ({ page }) => {
  for (const token of ["x", "a".repeat(43), "%F0%9F%98%80", "a".repeat(2000)]) {
    const answer = await page.goto(`/fi/confirm/${token}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: words("confirm.unknown.title") })).toBeVisible();
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "at the desk with scripts" : "at the desk without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the first page says what waits, and one press says that a listing is right", async ({ page, context }) => {
      const organisation = await findOrganisation(javaScriptEnabled ? 6 : 7);
      await signInAs(context, { role: "EDITOR", organisationId: organisation.id });
      await page.goto("/fi/desk");
      await page
        .getByRole("main")
        .getByRole("link", { name: words("confirm.title") })
        .click();
      await expect(page.getByRole("heading", { level: 1, name: words("confirm.title") })).toBeVisible();
      const waiting = async () => Number(/\d+/.exec(await page.getByText(/^Odottaa: \d+$/).innerText())?.[0]);
      const before = await waiting();
      const first = page.getByRole("article").first();
      const name = await first.getByRole("heading", { level: 2 }).innerText();
      const address = await first.getByRole("link", { name, exact: true }).getAttribute("href");
      await allRight(page).first().click();
      await expect(page.getByRole("status")).toContainText(words("confirm.done.title"));
      if (before > 1) await expect.poll(waiting).toBe(before - 1);
      else await expect(page.getByRole("main")).toContainText(words("review.queue.none"));
      await page.goto(address ?? "");
      await expect(page.getByRole("region", { name: words("profile.freshness.title") })).toContainText(today);
    });
  });
}

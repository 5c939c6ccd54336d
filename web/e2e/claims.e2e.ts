/** "This is our association": from its page to its editor, by each way, on a phone. */
import { expect, type Page, test } from "@playwright/test";
import { lastLetter, newAddress, signIn, signInAs } from "./sign-in.ts";
import { ask, PHONE, wordsOf } from "./visitors.ts";

const words = wordsOf("fi");

test.use({ viewport: PHONE });

interface Found {
  readonly listings: {
    readonly nodes: readonly {
      readonly slug: string;
      readonly municipality: { readonly code: string } | null;
      readonly legalForm: string | null;
      readonly freshness: { readonly confirmEveryMonths: number | null };
      readonly contactPoints: readonly { readonly channel: string; readonly value: string }[];
    }[];
  };
}

/** An organisation in a municipality; for the first two tests an association with an address of its own. */
async function findAssociation(number: number) {
  const { listings } = await ask<Found>(
    "{ listings(filter: { kinds: [ORGANISATION] }, first: 100, orderBy: NAME) { nodes { slug municipality { code } contactPoints { channel value } freshness { confirmEveryMonths } ... on Organisation { legalForm } } } }",
  );
  const fit = listings.nodes.filter(
    ({ municipality, legalForm, contactPoints }) =>
      municipality &&
      (number > 1 || (legalForm === "ASSOCIATION" && contactPoints.some(({ channel }) => channel === "EMAIL"))),
  );
  // Each test has every fourth, so that none takes another one's; and one that nobody looks after yet.
  const own = fit.filter((_, index) => index % 4 === number);
  const found = own.find(({ freshness }) => freshness.confirmEveryMonths === null);
  if (!found?.municipality) throw new Error("the data has too few such associations");
  const email = found.contactPoints.find(({ channel }) => channel === "EMAIL")?.value ?? "";
  return { slug: found.slug, municipality: found.municipality.code, email };
}

const heading = (page: Page, name: string) => page.getByRole("heading", { name });

for (const [index, javaScriptEnabled] of [true, false].entries()) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a code to the association's own address makes an editor of who types it", async ({ page, context }) => {
      const { slug, email } = await findAssociation(index);
      await page.goto(`/fi/organisations/${slug}`);
      await page.getByRole("link", { name: words("claims.link") }).click();
      await expect(page).toHaveURL(/\/fi\/desk\/sign-in/);
      await signIn(context, newAddress(), { isStrong: false });
      await page.goto(`/fi/desk/claim/${slug}`);
      await page.getByRole("link", { name: words("claims.ways.mail.title") }).click();
      const address = page.getByLabel(words("claims.mail.label"));
      await address.fill("joku@example.com");
      await page.getByRole("button", { name: words("claims.mail.submit") }).click();
      await expect(page.getByRole("alert").filter({ hasText: words("claims.problems.UNKNOWN_VALUE") })).toBeVisible();
      await expect(address).toHaveValue("joku@example.com");
      await address.fill(email);
      await page.getByRole("button", { name: words("claims.mail.submit") }).click();
      await expect(heading(page, words("claims.code.title"))).toBeVisible();
      const { kind, facts } = lastLetter<{ code: string }>(email.toLowerCase());
      expect(kind).toBe("claim-code");
      await page.getByRole("textbox", { name: words("claims.code.label") }).fill("AAAA-AAAA");
      await page.getByRole("button", { name: words("claims.code.submit") }).click();
      await expect(page.getByRole("alert").filter({ hasText: words("claims.problems.WRONG_CODE") })).toBeVisible();
      await page.getByRole("textbox", { name: words("claims.code.label") }).fill(facts.code.toLowerCase());
      await page.getByRole("button", { name: words("claims.code.submit") }).click();
      await expect(page.getByRole("main")).toContainText(words("claims.granted.title"));
    });
  });
}

test("an officer reads what somebody wrote, and refuses it with a reason, which is then on the page", async ({
  browser,
  page,
  context,
}) => {
  const { slug, municipality } = await findAssociation(2);
  const email = newAddress();
  await signIn(context, email, { isStrong: false });
  await page.goto(`/fi/desk/claim/${slug}?way=officer`);
  await page.getByLabel(words("claims.officer.label")).fill("Olen yhdistyksen sihteeri.");
  await page.getByRole("button", { name: words("claims.officer.submit") }).click();
  await expect(heading(page, words("claims.waiting.title"))).toBeVisible();

  const desk = await browser.newContext({ viewport: PHONE });
  await signInAs(desk, { role: "OFFICER", municipalityCode: municipality });
  const officer = await desk.newPage();
  await officer.goto("/fi/desk/claims");
  const card = officer.getByRole("article").filter({ hasText: email });
  await expect(card).toContainText("Olen yhdistyksen sihteeri.");
  await card.getByText(words("claims.list.refuseOpen"), { exact: true }).first().click();
  await card.getByLabel(words("claims.list.reason")).fill("Soitimme, eikä sinua tunnettu.");
  await card.getByRole("button", { name: words("claims.list.refuse") }).click();
  await expect(officer.getByRole("main")).toContainText(words("claims.list.done.refused"));
  await expect(officer.getByRole("article").filter({ hasText: email })).toHaveCount(0);
  expect(lastLetter<{ outcome: string }>(email)).toMatchObject({
    kind: "claim-decision",
    facts: { outcome: "REFUSED" },
  });
  await desk.close();

  await page.reload();
  await expect(page.getByRole("main")).toContainText("Soitimme, eikä sinua tunnettu.");
});

test("an officer prints a letter, and the code on it makes an editor", async ({ browser, page, context }) => {
  const { slug, municipality } = await findAssociation(3);
  const email = newAddress();
  await signIn(context, email, { isStrong: false });
  await page.goto(`/fi/desk/claim/${slug}?way=letter`);
  await page.getByRole("button", { name: words("claims.letter.submit") }).click();
  await expect(page.getByRole("main")).toContainText(words("claims.waiting.printing"));

  const desk = await browser.newContext({ viewport: PHONE });
  await signInAs(desk, { role: "OFFICER", municipalityCode: municipality });
  const officer = await desk.newPage();
  await officer.goto("/fi/desk/claims");
  await officer
    .getByRole("article")
    .filter({ hasText: email })
    .getByRole("link", { name: words("claims.list.print") })
    .click();
  await officer.getByRole("button", { name: words("claims.paper.make") }).click();
  await expect(officer.getByRole("main")).toContainText(words("claims.paper.code"));
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await officer.getByRole("main").innerText())?.[0] ?? "";
  expect(officer.url()).not.toContain(code);
  await desk.close();

  await page.reload();
  await page.getByRole("textbox", { name: words("claims.code.label") }).fill(code);
  await page.getByRole("button", { name: words("claims.code.submit") }).click();
  await expect(page.getByRole("main")).toContainText(words("claims.granted.title"));
});

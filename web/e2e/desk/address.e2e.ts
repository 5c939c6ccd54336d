/** Another e-mail address for one's own account, and the old one that takes it back; and what the trail tells of it. */
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { judge } from "../judgements.ts";
import { lastLetter, makeAccount, newAddress, signIn, signInAs } from "../sign-in.ts";
import { PHONE, wordsOf } from "../visitors.ts";

const words = wordsOf("fi");
test.use({ viewport: PHONE });
test.slow();

/** Asks for it from My account, and gives the new address. */
async function askForAnother(page: Page): Promise<string> {
  const other = newAddress();
  await page.goto("/fi/desk/account");
  await page.getByRole("link", { name: words("address.title") }).click();
  await page.getByLabel(words("address.label")).fill(other);
  await page.getByRole("button", { name: words("address.submit") }).click();
  await expect(page.getByLabel(words("signIn.code.label"))).toBeVisible();
  await expect(page.getByRole("main")).toContainText(other);
  return other;
}

async function changeAddress(page: Page): Promise<string> {
  const other = await askForAnother(page);
  const { kind, facts } = lastLetter<{ code: string }>(other);
  expect(kind).toBe("address-code");
  await page.getByLabel(words("signIn.code.label")).fill(facts.code);
  await page.getByRole("button", { name: words("address.codeSubmit") }).click();
  await expect(page.getByRole("status")).toContainText(words("address.done"));
  return other;
}

async function editor(context: BrowserContext): Promise<string> {
  const { email } = makeAccount([], { state: "PENDING" });
  await signIn(context, email, { isStrong: false });
  return email;
}

test("the address changes with the code, other devices are signed out, and the old address takes it back", async ({
  page,
  context,
  browser,
}) => {
  const email = await editor(context);
  const other = await browser.newContext();
  await signIn(other, email, { isStrong: false });
  const changed = await changeAddress(page);
  await expect(page.getByRole("main")).toContainText(changed);
  const elsewhere = await other.newPage();
  await elsewhere.goto("/fi/desk/account");
  await expect(elsewhere).toHaveURL(/\/fi\/desk\/sign-in/);

  const { kind, facts } = lastLetter<{ url: string }>(email);
  expect(kind).toBe("address-changed");
  const { pathname, search } = new URL(facts.url);
  // Opened as a program would that looks through letters: nothing has happened.
  await elsewhere.goto(`${pathname.replace(/^\/\w+/, "/fi")}${search}`);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(words("address.notMe.title"));
  expect(await judge(elsewhere, "axe-core")).toEqual([]);
  await page.reload();
  await expect(page.getByRole("main")).toContainText(changed);
  await elsewhere.getByLabel(words("address.notMe.check")).check();
  await elsewhere.getByRole("button", { name: words("address.notMe.submit") }).click();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(words("address.notMe.doneTitle"));
  await page.goto("/fi/desk/account");
  await expect(page).toHaveURL(/\/fi\/desk\/sign-in/);
  await signIn(context, email, { isStrong: false });
  await page.goto("/fi/desk/account");
  await expect(page.getByRole("main")).toContainText(email);
  await other.close();
});

test("a wrong code, an own address and one that is none are told, and nothing typed is lost", async ({
  page,
  context,
}) => {
  const email = await editor(context);
  await page.goto("/fi/desk/account/address");
  const field = page.getByLabel(words("address.label"));
  await field.fill(email);
  await page.getByRole("button", { name: words("address.submit") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words("address.same"));
  await expect(field).toHaveValue(email);
  await field.fill("nimi@");
  await page.getByRole("button", { name: words("address.submit") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words("signIn.problems.NOT_AN_EMAIL"));
  expect(await judge(page, "axe-core")).toEqual([]);
  await askForAnother(page);
  await page.getByLabel(words("signIn.code.label")).fill("AAAA-AAAA");
  await page.getByRole("button", { name: words("address.codeSubmit") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words("signIn.problems.WRONG_CODE"));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the address is changed and taken back", async ({ page, context }) => {
    const email = await editor(context);
    await changeAddress(page);
    const { pathname, search } = new URL(lastLetter<{ url: string }>(email).facts.url);
    await page.goto(`${pathname}${search}`);
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: words("address.notMe.submit") }).click();
    await expect(page).toHaveURL(/not-me\?done=1/);
    await page.goto(`${pathname}${search}`);
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: words("address.notMe.submit") }).click();
    await expect(page).toHaveURL(/problem=USED/);
  });
});

test("a maintainer reads in the trail what was done to accounts, in her language, and that the trail is whole", async ({
  page,
  context,
}) => {
  const { accountId, email } = makeAccount([]);
  await signInAs(context, { role: "MAINTAINER" });
  await page.goto(`/fi/desk/people/accounts?search=${encodeURIComponent(email)}`);
  const row = page.getByRole("listitem").filter({ hasText: email });
  for (const opener of await row.locator("summary").all()) await opener.click();
  await row
    .getByRole("button", { name: words("people.accounts.disable") })
    .first()
    .click();
  await expect(page.getByRole("status")).toContainText(words("account.done.DISABLED"));
  await page.goto(`/fi/desk/audit?type=Account&subject=${accountId}`);
  await expect(page.getByRole("main")).toContainText("Tili suljettu");
  await expect(page.getByRole("main")).not.toContainText("CLOSE_ACCOUNT");
  await page.getByRole("button", { name: words("review.audit.verify") }).click();
  await expect(page.getByRole("main")).toContainText(words("review.audit.whole"));
});

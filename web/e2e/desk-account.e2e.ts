/** One's own account at the desk, and who else has access. */
import { readFile } from "node:fs/promises";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { judge } from "./judgements.ts";
import { lastLetter, makeAccount, newAddress, signIn, signInAs } from "./sign-in.ts";
import { PHONE, slugsOf, wordsOf } from "./visitors.ts";

const words = wordsOf("fi");
/** A passkey belongs to a name, not to a number: this machine's is localhost. */
const NAMED_SITE = (process.env.SITE ?? "").replace("127.0.0.1", "localhost");

test.use({ viewport: PHONE });
test.slow();

/** A phone with a finger that always fits. */
async function addAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2" as const,
    transport: "internal" as const,
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options });
  return { session, authenticatorId };
}

async function signInByCode(page: Page, email: string) {
  await page.goto(`${NAMED_SITE}/fi/desk/sign-in`);
  await page.getByLabel(words("signIn.email.label")).fill(email);
  await page.getByRole("button", { name: words("signIn.email.submit") }).click();
  const field = page.getByLabel(words("signIn.code.label"));
  await expect(field).toBeVisible();
  await field.fill(lastLetter<{ code: string }>(email).facts.code);
  await page.getByRole("button", { name: words("signIn.code.submit") }).click();
  await expect(page).toHaveURL(/\/fi\/desk$/);
}

const sessionOf = async (context: BrowserContext) =>
  (await context.cookies(NAMED_SITE)).find(({ name }) => name === "__Host-session")?.value;

test("an officer's role begins with a passkey, which signs her in from then on", async ({ page, context }) => {
  const { email } = makeAccount([{ role: "OFFICER", municipalityCode: "091" }]);
  await addAuthenticator(page);
  await signInByCode(page, email);
  await expect(page.getByRole("main")).toContainText(words("desk.passkeyMissing.text"));
  await page.getByRole("link", { name: words("desk.passkeyMissing.title") }).click();
  const before = await sessionOf(context);
  const keys = page.getByRole("region", { name: words("account.passkeys.title") });
  await keys.getByLabel(words("account.passkeys.nameLabel")).fill("Oma puhelin");
  await keys.getByRole("button", { name: words("account.passkeys.add") }).click();
  await expect(page.getByRole("status")).toContainText(words("account.done.PASSKEY_ADDED"));
  await expect(keys).toContainText("Oma puhelin");
  expect(await sessionOf(context)).not.toBe(before);
  await expect(page.getByRole("main")).not.toContainText(words("account.passkeys.needed"));

  await page.getByRole("button", { name: words("desk.signOut") }).click();
  await expect(page).toHaveURL(/\/fi\/desk\/sign-in\?done=SIGNED_OUT$/);
  await page.getByRole("button", { name: words("signIn.passkey") }).click();
  await expect(page).toHaveURL(/\/fi\/desk$/);
  await expect(page.getByRole("main")).toContainText(email);
  await expect(page.getByRole("main")).not.toContainText(words("desk.passkeyMissing.text"));
});

test("with a code alone nobody adds or removes a passkey of an officer who has one", async ({ page, browser }) => {
  const { email } = makeAccount([{ role: "OFFICER", municipalityCode: "091" }]);
  await addAuthenticator(page);
  await signInByCode(page, email);
  await page.goto(`${NAMED_SITE}/fi/desk/account`);
  await page.getByRole("button", { name: words("account.passkeys.add") }).click();
  await expect(page.getByRole("status")).toContainText(words("account.done.PASSKEY_ADDED"));

  const thief = await (await browser.newContext()).newPage();
  await addAuthenticator(thief);
  await signInByCode(thief, email);
  await thief.goto(`${NAMED_SITE}/fi/desk/account`);
  await thief.getByRole("button", { name: words("account.passkeys.add") }).click();
  await expect(thief.getByText(words("account.problems.PASSKEY_NEEDED"))).toBeVisible();
  await thief.getByText(words("account.passkeys.remove"), { exact: true }).click();
  await thief.getByRole("button", { name: words("account.passkeys.removeSubmit"), exact: true }).click();
  await expect(thief.getByText(words("account.problems.PASSKEY_NEEDED"))).toBeVisible();
  await thief.context().close();

  // She herself may, and is then signed out everywhere else.
  await page.getByText(words("account.passkeys.remove"), { exact: true }).click();
  await page.getByRole("button", { name: words("account.passkeys.removeSubmit"), exact: true }).click();
  await expect(page.getByRole("status")).toContainText(words("account.done.PASSKEY_REMOVED"));
  await expect(page.getByRole("main")).toContainText(words("account.passkeys.needed"));
});

test("an editor signs her other devices out", async ({ page, context, browser }) => {
  const { email } = await signInAs(context);
  const other = await browser.newContext();
  await signIn(other, email);
  await page.goto("/fi/desk/account");
  const devices = page.getByRole("region", { name: words("account.devices.title") });
  await expect(devices.getByRole("listitem")).toHaveCount(2);
  await devices.getByRole("button", { name: words("account.devices.signOut"), exact: true }).click();
  await expect(page.getByRole("status")).toContainText(words("account.done.DEVICE"));
  await expect(devices.getByRole("listitem")).toHaveCount(1);
  const theirs = await other.newPage();
  await theirs.goto("/fi/desk");
  await expect(theirs).toHaveURL(/sign-in/);
  await other.close();
});

test("an editor is invited by an officer, accepts, and loses the role again", async ({ page, context, browser }) => {
  const [slug = ""] = await slugsOf({ kinds: ["ORGANISATION"], municipalities: ["091"] });
  const name = await page
    .goto(`/fi/organisations/${slug}`)
    .then(() => page.getByRole("heading", { level: 1 }).innerText());
  await signInAs(context, { role: "OFFICER", municipalityCode: "091" });
  const email = newAddress();
  await page.goto("/fi/desk/people");
  await page.getByLabel(words("people.invite.find")).fill(name);
  await page
    .getByRole("main")
    .getByRole("button", { name: words("people.find") })
    .first()
    .click();
  await page.getByLabel(words("people.invite.email")).fill("ei osoite");
  await page.getByLabel(words("people.invite.role"), { exact: true }).selectOption({ label: name });
  await page.getByLabel(words("people.invite.language")).selectOption("sv");
  await page.getByRole("button", { name: words("people.invite.submit") }).click();
  await expect(page.getByRole("main")).toContainText(words("account.problems.NOT_AN_EMAIL"));
  await expect(page.getByLabel(words("people.invite.email"))).toHaveValue("ei osoite");
  await page.getByLabel(words("people.invite.email")).fill(email);
  await page.getByLabel(words("people.invite.role"), { exact: true }).selectOption({ label: name });
  await page.getByLabel(words("people.invite.language")).selectOption("sv");
  await page.getByRole("button", { name: words("people.invite.submit") }).click();
  await expect(page.getByRole("status")).toContainText(words("account.done.INVITED"));
  await expect(page.getByRole("region", { name: words("people.waiting.title") })).toContainText(email);
  expect(lastLetter(email)).toMatchObject({ kind: "invitation", locale: "sv", facts: { role: "EDITOR" } });

  const guest = await browser.newContext({ viewport: PHONE });
  await signIn(guest, email);
  const theirs = await guest.newPage();
  await theirs.goto("/fi/desk");
  await theirs.getByRole("link", { name: words("desk.seeInvitations") }).click();
  await theirs.getByRole("button", { name: words("account.offers.accept") }).click();
  await expect(theirs.getByRole("status")).toContainText(words("account.done.ACCEPTED"));
  await theirs.goto("/fi/desk");
  await expect(theirs.getByRole("main")).toContainText(words("account.roles.EDITOR"));

  await page.goto(`/fi/desk/people?search=${encodeURIComponent(email)}`);
  const entry = page.getByRole("listitem").filter({ hasText: email });
  await entry.getByText(words("people.members.end"), { exact: true }).first().click();
  await entry.getByRole("button", { name: words("people.members.endSubmit") }).click();
  await expect(page.getByRole("status")).toContainText(words("account.done.ENDED"));
  await theirs.reload();
  await expect(theirs.getByRole("main")).toContainText(words("desk.pending.title"));
  await guest.close();
});

test("a maintainer makes somebody the officer of a wellbeing services county, who then has its municipalities", async ({
  page,
  context,
  browser,
}) => {
  await signInAs(context, { role: "MAINTAINER" });
  const email = newAddress();
  await page.goto("/fi/desk/people");
  await page.getByLabel(words("people.invite.email")).fill(email);
  await page
    .getByLabel(words("people.invite.role"), { exact: true })
    .selectOption({ label: "Pirkanmaan hyvinvointialue" });
  await page.getByRole("button", { name: words("people.invite.submit") }).click();
  await expect(page.getByRole("status")).toContainText(words("account.done.INVITED"));

  const guest = await browser.newContext({ viewport: PHONE });
  await signIn(guest, email);
  const theirs = await guest.newPage();
  await theirs.goto("/fi/desk");
  await theirs.getByRole("link", { name: words("desk.seeInvitations") }).click();
  await theirs.getByRole("button", { name: words("account.offers.accept") }).click();
  await theirs.goto("/fi/desk/report");
  await expect(theirs.getByRole("main")).toContainText("Tampere");
  await expect(theirs.getByRole("main")).not.toContainText("Helsinki");
  await guest.close();
});

test("a maintainer closes an account, and its owner is told so", async ({ page, context, browser }) => {
  const owner = await browser.newContext();
  const { email } = await signInAs(owner);
  await signInAs(context, { role: "MAINTAINER" });
  await page.goto(`/fi/desk/people/accounts?search=${encodeURIComponent(email)}`);
  const entry = page.getByRole("listitem").filter({ hasText: email });
  await entry.locator("summary", { hasText: words("people.accounts.disable") }).click();
  await entry.getByRole("button", { name: words("people.accounts.disable") }).click();
  await expect(page.getByRole("status")).toContainText(words("account.done.DISABLED"));
  const theirs = await owner.newPage();
  await theirs.goto("/fi/desk");
  await expect(theirs).toHaveURL(/sign-in/);
  await owner.close();
});

test("somebody takes her data with her and erases her account", async ({ page, context }) => {
  const { email, accountId } = await signInAs(context);
  await page.goto("/fi/desk/account");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: words("account.data.take") }).click(),
  ]);
  const data = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(data.held.account).toMatchObject([{ id: accountId, email }]);
  await page.getByText(words("account.erase.title"), { exact: true }).click();
  await page.getByLabel(words("account.erase.label")).fill("joku@example.org");
  await page.getByRole("button", { name: words("account.erase.submit") }).click();
  await expect(page.getByText(words("account.problems.WRONG_CONFIRMATION"))).toBeVisible();
  await page.getByLabel(words("account.erase.label")).fill(email);
  await page.getByRole("button", { name: words("account.erase.submit") }).click();
  await expect(page.getByRole("status")).toContainText(words("account.done.ERASED"));
  await page.goto("/fi/desk");
  await expect(page).toHaveURL(/sign-in/);
});

for (const [locale, colorScheme] of [
  ["fi", "light"],
  ["ar", "dark"],
] as const) {
  test(`the pages of the desk are accessible in ${locale}, and nothing sticks out of a small phone`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: process.env.SITE,
      viewport: { width: 320, height: 800 },
      colorScheme,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const look = async (path: string) => {
      await page.goto(`/${locale}/desk${path}`);
      await page.locator("main details").evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      expect.soft(await judge(page, "axe-core"), path).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, path).toBe(0);
    };
    for (const path of ["/sign-in", "/sign-in/code", "/sign-in/link?key=none"]) await look(path);
    for (const path of ["/not-me?key=none", "/not-me?problem=EXPIRED", "/not-me?done=1"]) await look(path);
    const { email } = await signInAs(context, { role: "MAINTAINER" }, { role: "OFFICER", municipalityCode: "091" });
    const search = `search=${encodeURIComponent(email)}`;
    for (const path of ["", "/account", "/account?problem=TWICE", `/people?${search}`, `/people/accounts?${search}`]) {
      await look(path);
    }
    for (const path of ["/account/address", "/account/address?step=code", "/audit"]) await look(path);
    await context.close();
  });
}

/** Signing in, as somebody does it who looks after listings, and as those meet it who should not get in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { lastLetter, newAddress, signInAs } from "./sign-in.ts";
import { PHONE, wordsOf } from "./visitors.ts";

const words = wordsOf("fi");
const SESSION = "__Host-session";

test.use({ viewport: PHONE });

async function askForCode(page: Page, email: string) {
  await page.goto("/fi/desk");
  await expect(page).toHaveURL(/\/fi\/desk\/sign-in\?next=/);
  await page.getByLabel(words("signIn.email.label")).fill(email);
  await page.getByRole("button", { name: words("signIn.email.submit") }).click();
  await expect(page.getByRole("heading", { name: words("signIn.code.title"), level: 1 })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(email);
  return lastLetter<{ code: string; url: string }>(email).facts;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("somebody signs in with the code from the letter, and out again", async ({ page, context }) => {
      const email = newAddress();
      const { code } = await askForCode(page, email);
      await page.getByLabel(words("signIn.code.label")).fill(code.toLowerCase().replace("-", " "));
      await page.getByRole("button", { name: words("signIn.code.submit") }).click();
      await expect(page).toHaveURL(/\/fi\/desk$/);
      await expect(page.getByRole("main")).toContainText(email);
      const cookie = (await context.cookies()).find(({ name }) => name === SESSION);
      expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/" });
      await page.getByRole("button", { name: words("desk.signOut") }).click();
      await expect(page).toHaveURL(/\/fi\/desk\/sign-in\?done=SIGNED_OUT$/);
      expect((await context.cookies()).map(({ name }) => name)).not.toContain(SESSION);
    });

    test("a wrong code and a wrong address lose nothing that was typed", async ({ page }) => {
      await page.goto("/fi/desk/sign-in");
      await page.getByLabel(words("signIn.email.label")).fill("maija ja matti");
      await page.getByRole("button", { name: words("signIn.email.submit") }).click();
      await expect(page.getByRole("main")).toContainText(words("signIn.problems.NOT_AN_EMAIL"));
      await expect(page.getByLabel(words("signIn.email.label"))).toHaveValue("maija ja matti");
      await askForCode(page, newAddress());
      await page.getByLabel(words("signIn.code.label")).fill("AAAA-AAAA");
      await page.getByRole("button", { name: words("signIn.code.submit") }).click();
      await expect(page.getByRole("main")).toContainText(words("signIn.problems.WRONG_CODE"));
      await expect(page.getByLabel(words("signIn.code.label"))).toHaveValue("AAAA-AAAA");
    });

    test("the link signs in with one press, in the browser that asked", async ({ page }) => {
      const email = newAddress();
      const { url } = await askForCode(page, email);
      await page.goto(new URL(url).pathname + new URL(url).search);
      await expect(page.getByRole("main")).toContainText(email);
      await page.getByRole("button", { name: words("signIn.link.submit") }).click();
      await expect(page).toHaveURL(/\/fi\/desk$/);
    });
  });
}

test("a program that opens the link and presses what it finds spends nothing", async ({ page, browser }) => {
  const email = newAddress();
  const { url, code } = await askForCode(page, email);
  const address = new URL(url).pathname + new URL(url).search;
  for (let visit = 0; visit < 3; visit += 1) {
    const scanner = await browser.newContext();
    const opened = await scanner.newPage();
    await opened.goto(address, { waitUntil: "networkidle" });
    await expect(opened.getByRole("main")).toContainText(words("signIn.problems.OTHER_BROWSER"));
    await expect(opened.getByRole("main").getByRole("button")).toHaveCount(0);
    for (const link of await opened.getByRole("main").getByRole("link").all()) await link.click();
    expect((await scanner.cookies()).map(({ name }) => name)).not.toContain(SESSION);
    await scanner.close();
  }
  await page.getByLabel(words("signIn.code.label")).fill(code);
  await page.getByRole("button", { name: words("signIn.code.submit") }).click();
  await expect(page).toHaveURL(/\/fi\/desk$/);
  // A site that was started by hand says it elsewhere.
  const folder = process.env.SITE_FOLDER;
  const log = folder === undefined ? "" : readFileSync(join(folder, "site.log"), "utf8");
  for (const secret of [code, new URL(url).searchParams.get("key") ?? "", email]) expect(log).not.toContain(secret);
});

/** `SCANNER=full` for the thousand visits of the goal. */
const VISITS = process.env.SCANNER === "full" ? 1_000 : 40;

const PREFETCHES: readonly Record<string, string>[] = [
  {},
  { purpose: "prefetch", "sec-purpose": "prefetch" },
  { rsc: "1", "next-router-prefetch": "1" },
];

test(`${VISITS} visits by programs that look through mail spend nothing, and the person still gets in`, async ({
  page,
}) => {
  test.setTimeout(600_000);
  const email = newAddress();
  const { url } = await askForCode(page, email);
  const address = new URL(url).pathname + new URL(url).search;
  const statuses = new Set<number>();
  const visitOnce = async (visit: number) => {
    // Each from a place of its own, as such services are.
    const from = { "x-forwarded-for": `10.9.${Math.floor(visit / 250)}.${1 + (visit % 250)}` };
    const headers = { ...from, ...PREFETCHES[visit % PREFETCHES.length] };
    const answer = await fetch(new URL(address, process.env.SITE), {
      method: visit % 2 === 0 ? "GET" : "HEAD",
      headers,
    });
    statuses.add(answer.status);
    expect(answer.headers.getSetCookie().join()).not.toContain(SESSION);
    await answer.arrayBuffer();
  };
  for (let visit = 0; visit < VISITS; visit += 10)
    await Promise.all(Array.from({ length: 10 }, (_, more) => visitOnce(visit + more)));
  expect([...statuses]).toEqual([200]);
  await page.goto(address);
  await page.getByRole("button", { name: words("signIn.link.submit") }).click();
  await expect(page).toHaveURL(/\/fi\/desk$/);
  await expect(page.getByRole("main")).toContainText(email);
});

test("a link that was cut, or was used, says calmly what to do, and has no button", async ({ page }) => {
  const { url, code } = await askForCode(page, newAddress());
  const address = page.url();
  const link = new URL(url);
  const key = link.searchParams.get("key") ?? "";
  const main = page.getByRole("main");
  const expectCalm = async (of: string, sentence: RegExp) => {
    await page.goto(`${link.pathname}?key=${of}`);
    await expect(main).toContainText(sentence);
    await expect(main.getByRole("button")).toHaveCount(0);
  };
  const sentenceOf = (...problems: string[]) =>
    new RegExp(problems.map((problem) => words(`signIn.problems.${problem}`).replaceAll(".", "\\.")).join("|"));
  await expectCalm(key.slice(0, -3), sentenceOf("UNKNOWN"));
  await expectCalm("%F0%9F%98%80", sentenceOf("UNKNOWN"));
  await page.goto(address);
  await page.getByLabel(words("signIn.code.label")).fill(code);
  await page.getByRole("button", { name: words("signIn.code.submit") }).click();
  await expect(page).toHaveURL(/\/fi\/desk$/);
  // The browser has given away what made it the one that asked.
  await page.goto(`${link.pathname}?key=${key}`);
  await expect(main).toContainText(sentenceOf("USED", "OTHER_BROWSER"));
});

test("nobody who reads is recognised: public pages get no cookie, and no page of the desk is kept", async ({
  page,
  context,
}) => {
  await signInAs(context, { role: "MAINTAINER" });
  const desk = await page.goto("/fi/desk");
  expect(desk?.headers()["cache-control"]).toContain("no-store");
  await expect(page.getByRole("navigation", { name: words("desk.title") })).toBeVisible();
  await page.goto("/fi");
  await expect(page.getByRole("navigation", { name: words("desk.title") })).toHaveCount(0);
});

test("another site can neither sign somebody out nor ask in her name", async ({ context }) => {
  await signInAs(context, { role: "MAINTAINER" });
  const foreign = { headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" } };
  const out = await context.request.post("/api/auth/sign-out", { ...foreign, data: {} });
  expect(out.status()).toBe(403);
  const asked = await context.request.post("/graphql", { ...foreign, data: { query: "{ viewer { email } }" } });
  expect(asked.status()).toBe(403);
  const act = await context.request.post("/fi/desk", { ...foreign, multipart: { locale: "fi" } });
  expect(act.status()).toBe(403);
});

/** Signing in by letter in a test: a browser that asks, the letter as it lies in the database, and what comes of it. */
import { CookieJar } from "./cookie-jar.ts";
import type { TestApi } from "./test-api.ts";

let count = 0;
/** An address that nobody has used. */
export const newAddress = () => `somebody-${++count}@example.org`;

export const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code; // every answer of the door has one

export const WHO = "{ viewer { email state } }";

export const redeem = (
  browser: CookieJar,
  what: { code: string } | { key: string },
  headers: Record<string, string> = {},
) => browser.fetch("/api/auth/sign-in/redeem", { body: { ...what, locale: "fi" }, headers });

export async function lastLetter(api: TestApi, email: string) {
  const letter = await api.database.client.letter.findFirst({
    where: { kind: "sign-in", recipient: email },
    orderBy: { createdAt: "desc" },
  });
  const facts = letter?.facts as { code: string; url: string } | undefined; // what the plugin writes
  if (!facts) throw new Error(`no letter to ${email}`);
  const key = new URL(facts.url).searchParams.get("key") ?? "";
  return { code: facts.code, url: facts.url, key, locale: letter?.locale };
}

/** A browser that has asked for a letter, and the letter. */
export async function askForLetter(api: TestApi, email = newAddress(), browser = new CookieJar(api.url)) {
  const response = await browser.fetch("/api/auth/sign-in/request", { body: { email, locale: "fi" } });
  const code = await codeOf(response);
  if (code !== "SENT") throw new Error(`no letter was sent: ${code}`);
  return { browser, email, letter: await lastLetter(api, email) };
}

/** A browser that is signed in. */
export async function signInByLetter(api: TestApi, email = newAddress()) {
  const { browser, letter } = await askForLetter(api, email);
  await redeem(browser, { code: letter.code });
  return { browser, email };
}

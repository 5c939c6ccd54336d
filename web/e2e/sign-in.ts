/** Signs somebody in at the running site, as a person does: she asks for a letter, and types the code that is in it. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";

interface Role {
  readonly role: "EDITOR" | "OFFICER" | "MAINTAINER";
  readonly organisationId?: string;
  readonly municipalityCode?: string;
  readonly regionCode?: string;
  readonly wellbeingCountyCode?: string;
}

interface SignedIn {
  readonly email: string;
  readonly accountId: string;
}

const COMMAND = join(import.meta.dirname, "../../api/testing/person-command.ts");

function run<T>(command: string, argument: string): T {
  const env = { ...process.env, DATABASE_URL: process.env.SITE_DATABASE ?? "" };
  return JSON.parse(execFileSync(process.execPath, [COMMAND, command, argument], { env, encoding: "utf8" })) as T; // what the command prints
}

/** The last letter to an address: what is in it, and in which language it is. */
export function lastLetter<Facts>(email: string): { kind: string; locale: string; facts: Facts } {
  return run("letter", email);
}

/** An account with these roles, none of them or several. */
export function makeAccount(roles: readonly Role[], wishes: { email?: string; state?: string } = {}): SignedIn {
  return run("person", JSON.stringify({ roles, ...wishes }));
}

/** The letter that asks whether the listings of an organisation are still right, sent now. */
export function remind(organisationId: string): void {
  run("remind", organisationId);
}

interface Night {
  readonly finding: string;
  readonly path: string;
  readonly url: string;
  readonly letter: string;
  readonly problem: string;
}

/** What a night leaves behind about a listing, found and failed. */
export const plantNight = (listingId: string): Night => run("night", listingId);

/** Something that waits for an officer, as the pages for residents keep it. Gives its id. */
export const plantSubmission = (submission: object): string =>
  run<{ id: string }>("submission", JSON.stringify(submission)).id;

export const newAddress = () => `somebody-${randomUUID().slice(0, 8)}@example.org`;

/** The answer is the same for every address and does not wait for the letter: on a busy machine that comes a little later. */
async function codeFor(email: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const letter = lastLetter<{ code?: string }>(email) as { facts: { code?: string } } | null; // null before the first one
    if (letter?.facts.code) return letter.facts.code;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`no letter with a code came to ${email}`);
}

/**
 * Signs a context in with an address, making an account where there is none. `isStrong`: as if with a passkey, which the
 * roles of officers and maintainers need.
 */
export async function signIn(
  context: BrowserContext,
  email: string,
  { isStrong = true, site = process.env.SITE ?? "" } = {},
): Promise<void> {
  // Each from an address of its own, as people are: letters are counted by where they are asked for.
  const from = `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join(".")}`;
  const headers = { origin: new URL(site).origin, "x-forwarded-for": from };
  await context.request.post("/api/auth/sign-in/request", { headers, data: { email, locale: "fi" } });
  const code = await codeFor(email);
  const answer = await context.request.post("/api/auth/sign-in/redeem", { headers, data: { code, locale: "fi" } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
  if (isStrong) run("strong", email);
}

/** Makes an account with a role and signs the context in with it. */
export async function signInAs(context: BrowserContext, ...roles: readonly Role[]): Promise<SignedIn> {
  const person = makeAccount(roles);
  await signIn(context, person.email);
  return person;
}

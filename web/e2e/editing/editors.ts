/** An association at its own listing: a place made for one test, its editor, and the sections of the page. */
import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { makeAccount, signIn, signInAs } from "../sign-in.ts";
import { ask, PHONE, wordsOf } from "../visitors.ts";

export interface Place {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly organisationId: string;
}

export async function tell<T>(context: BrowserContext, query: string, variables: object): Promise<T> {
  const answer = await context.request.post("/graphql", { data: { query, variables } });
  const { data } = (await answer.json()) as { data: T }; // the query's own shape, given by the caller
  return data;
}

export const SUBMIT = /* GraphQL */ `
  mutation ($input: SubmitListingInput!) {
    submitListing(input: $input) {
      ... on SubmitListingSuccess {
        submission {
          listingId
          slug
        }
      }
      ... on InvalidInput {
        problems {
          path
          code
        }
      }
    }
  }
`;

/** A meeting place of a real organisation, made by a maintainer for this test alone. */
export async function makePlace(browser: Browser): Promise<Place> {
  const context = await browser.newContext();
  await signInAs(context, { role: "MAINTAINER" });
  const { listings } = await ask<{ listings: { nodes: { id: string }[] } }>(
    '{ listings(first: 1, filter: { kinds: [ORGANISATION], municipalities: ["091"] }) { nodes { id } } }',
  );
  const organisation = listings.nodes[0]?.id ?? "";
  const name = `Testitalo ${randomUUID().slice(0, 8)}`;
  const changes = {
    texts: [
      { field: "NAME", language: "fi", text: name },
      { field: "DESCRIPTION", language: "fi", text: "Tule juttelemaan." },
    ],
    place: { municipality: "091", street: "Testikatu 1", postalCode: "00100", locality: "Helsinki" },
    operators: [organisation],
  };
  const input = { kind: "MEETING_PLACE", changes, idempotencyKey: randomUUID() };
  const { submitListing } = await tell<{
    submitListing: { submission: { listingId: string; slug: string } };
  }>(context, SUBMIT, { input });
  await context.close();
  const organisationId = Buffer.from(organisation, "base64url").toString().split(":")[1] ?? "";
  const { listingId: id, slug } = submitListing.submission;
  return { id, slug, name, organisationId };
}

export interface Editor {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** An editor of the place's organisation, with the page of its listing open. */
export async function openEditor(browser: Browser, place: Place, locale = "fi", email?: string): Promise<Editor> {
  const context = await browser.newContext({ viewport: PHONE, timezoneId: "Europe/Helsinki" });
  const person = email ?? makeAccount([{ role: "EDITOR", organisationId: place.organisationId }]).email;
  await signIn(context, person, { isStrong: false });
  const page = await context.newPage();
  await page.goto(`/${locale}/desk/listings/${place.id}`);
  return { context, page };
}

export const section = (page: Page, locale: string, name: string) =>
  page.locator("details", {
    has: page.getByRole("heading", { level: 2, name: wordsOf(locale)(`editing.sections.${name}`) }),
  });

/** Opens a section, when the page's scripts stand. */
export async function open(page: Page, locale: string, name: string) {
  const found = section(page, locale, name);
  await expect(async () => {
    if ((await found.getAttribute("open")) === null) await found.locator("> summary").click();
    await expect(found.getByRole("button", { name: wordsOf(locale)("editing.save.button") })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  return found;
}

export const save = (of: ReturnType<typeof section>, locale = "fi") =>
  of.getByRole("button", { name: wordsOf(locale)("editing.save.button") }).click();

export const description = (of: ReturnType<typeof section>) => of.getByRole("textbox", { name: "Kuvaus" });

/** People with roles, for tests of the desk: an editor of an organisation, officers, a maintainer, somebody without a role. */
import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@kotokartta/prisma";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { ask, type Reader, type TestCatalogue } from "./ask-graphql.ts";

type Roles = Partial<Pick<Viewer, "organisationIds" | "municipalityCodes" | "isMaintainer">>;

export async function makeAccount(
  database: PrismaClient,
  email: string,
  roles: Roles = {},
  locale = "fi",
): Promise<Viewer> {
  const hasRole = roles.isMaintainer || roles.organisationIds?.size || roles.municipalityCodes?.size;
  const state = hasRole ? "ACTIVE" : "PENDING";
  const { id } = await database.account.create({ data: { email, emailVerified: true, state, locale } });
  const memberships = [
    ...[...(roles.organisationIds ?? [])].map((organisationId) => ({ role: "EDITOR" as const, organisationId })),
    ...[...(roles.municipalityCodes ?? [])].map((municipalityCode) => ({ role: "OFFICER" as const, municipalityCode })),
    ...(roles.isMaintainer ? [{ role: "MAINTAINER" as const }] : []),
  ];
  await database.membership.createMany({ data: memberships.map((membership) => ({ ...membership, accountId: id })) });
  return { ...ANYONE, ...roles, account: { id, email, locale, state }, sessionId: null };
}

/** A real place that an organisation runs, in a municipality: what most tests of the desk are about. */
export async function findRunPlace(database: PrismaClient) {
  const place = await database.listing.findFirstOrThrow({
    where: {
      kind: "MEETING_PLACE",
      state: "PUBLISHED",
      isAddressWithheld: false,
      municipalityCode: { not: null },
      street: { not: null },
      place: { operations: { some: {} } },
      contactPoints: { some: { channel: "PHONE" } },
    },
    orderBy: { id: "asc" },
    select: { id: true, slug: true, municipalityCode: true, place: { select: { operations: true } } },
  });
  const organisationId = place.place?.operations[0]?.organisationId;
  const { id, slug, municipalityCode } = place;
  if (!organisationId || municipalityCode === null) throw new Error("the real data have no such place");
  return { id, slug, municipalityCode, organisationId };
}

/** The acts that answer with a submission, and those of them that two people can clash in. */
const MAY_CLASH = new Set(["submitListing", "approveSubmission", "restoreRevision"]);

export interface ActAnswer {
  readonly __typename: string;
  readonly submission: {
    readonly id: string;
    readonly state: string;
    readonly act: string;
    readonly author: string;
    readonly listingId: string | null;
    readonly slug: string | null;
    readonly revision: number | null;
    readonly changes: readonly {
      readonly path: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    }[];
  };
  readonly reason: string;
  readonly revision: number;
  readonly fields: readonly { readonly path: string }[];
  readonly problems: readonly { readonly path: string; readonly code: string }[];
}

const documentOf = (name: string) => `
  mutation Act($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) {
      __typename
      ... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success {
        submission {
          id state act author listingId slug revision baseRevision reason question answer decisionReason
          changes { path label language item before after }
        }
      }
      ${MAY_CLASH.has(name) ? "... on Conflict { revision fields { path base theirs yours changedBy changedAt } }" : ""}
      ... on NotAllowed { reason }
      ... on NotFound { what }
      ... on InvalidInput { problems { path code value maximum } }
    }
  }`;

/** Acts of a listing as a whole share one input. */
const INPUT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  ["resumeListing", "closeListing", "reopenListing", "withdrawListing"].map((name) => [name, "ListingActInput"]),
);

/** Does something at the desk as somebody, through GraphQL, and gives the whole answer. Keys are new unless given. */
export async function actAs(
  { database, live, current }: TestCatalogue,
  viewer: Viewer,
  name: string,
  input: object,
  more: Partial<Reader> = {},
): Promise<ActAnswer> {
  const document = documentOf(name).replace(/\$input: \w+!/, (written) =>
    INPUT_OF[name] ? `$input: ${INPUT_OF[name]}!` : written,
  );
  const needsKey = /Listings?$|^restoreRevision$/.test(name);
  const variables = { input: { ...(needsKey ? { idempotencyKey: randomUUID() } : {}), ...input } };
  const reader = { viewer, database: database.client, refresh: live.refresh, ...more };
  const answer = await ask<Record<string, ActAnswer>>(current(), document, variables, reader);
  const found = answer[name];
  if (!found) throw new Error(`${name} gave no answer`);
  return found;
}

export interface EditableAnswer {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly actingRole: string;
  readonly possibleActs: readonly string[];
  readonly content: {
    readonly texts: readonly {
      readonly field: string;
      readonly language: string;
      readonly text: string;
      readonly state: string;
    }[];
    readonly place: Readonly<Record<string, unknown>>;
    readonly contacts: readonly { readonly channel: string; readonly value: string }[];
    readonly services: readonly string[];
  };
}

const EDITABLE = `
  query ($id: ID!) {
    editableListing(id: $id) {
      id state revision actingRole possibleActs
      content {
        texts { field language text state }
        place { municipality street postalCode locality isAddressWithheld point { latitude longitude source } }
        contacts { channel value audience personName consentedOn }
        services
      }
    }
  }`;

/** The listing as somebody who looks after it sees it; null for anybody else. */
export async function editableAs(
  { database, current }: TestCatalogue,
  viewer: Viewer,
  id: string,
): Promise<EditableAnswer | null> {
  const reader = { viewer, database: database.client };
  return (await ask<{ editableListing: EditableAnswer | null }>(current(), EDITABLE, { id }, reader)).editableListing;
}

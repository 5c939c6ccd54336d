/** Everybody who may ask: accounts with roles and sessions, and what the API's own door makes of their cookies. */
import { createHmac, randomUUID } from "node:crypto";
import type { Request } from "express";
import { SESSION_COOKIE } from "../../accounts/cookies.ts";
import { openSignInDoor } from "../../accounts/sign-in-door.ts";
import { makeSignInLimits } from "../../accounts/sign-in-limits.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { viewersBehind } from "../../accounts/viewer-door.ts";
import type { PrismaClient } from "../../database.ts";
import { NOW } from "../ask-graphql.ts";
import { makePerson, type Person } from "../people.ts";
import type { PersonaName, Whose } from "./grid.ts";

/** Stands wherever something is kept that is not for everybody. */
export const SECRET = "canary";

type Owner = Exclude<Whose, "own">;
type Organisations = Readonly<Record<Owner, { readonly organisation: string }>>;

async function writePeople(database: PrismaClient, theirs: Organisations): Promise<Record<PersonaName, Person>> {
  const editorOf = (owner: Owner) => ({ role: "EDITOR", organisationId: theirs[owner].organisation }) as const;
  const officer = (municipalityCode: string) => ({ role: "OFFICER", municipalityCode }) as const;
  const make = (roles: Parameters<typeof makePerson>[1], wishes: Parameters<typeof makePerson>[2] = {}) =>
    makePerson(database, roles, { email: `${SECRET}-${randomUUID()}@example.org`, ...wishes });
  const people = {
    anyone: await make([], { state: "PENDING" }), // has an account and has not signed in
    "somebody whose session has ended": await make([editorOf("ours")]),
    "somebody pending": await make([], { state: "PENDING" }),
    "an editor of ours": await make([editorOf("ours")]),
    // Whoever has no role left waits for one, as at the beginning.
    "an editor of ours until yesterday": await make([editorOf("ours")], { state: "PENDING" }),
    "an editor of ours whose account is disabled": await make([editorOf("ours")], { state: "DISABLED" }),
    "an editor of the neighbours": await make([editorOf("neighbours")]),
    "an editor elsewhere": await make([editorOf("elsewhere")]),
    "an officer here": await make([officer("091")]),
    // By her region: the area that a role names is the municipalities in it.
    "an officer elsewhere": await make([{ role: "OFFICER", regionCode: "02" }]),
    "an officer here without her passkey": await make([officer("091")], { isStrong: false }),
    "an officer here whose account is disabled": await make([officer("091")], { state: "DISABLED" }),
    "an editor of ours and officer here without her passkey": await make([editorOf("ours"), officer("091")], {
      isStrong: false,
    }),
    "a maintainer": await make([{ role: "MAINTAINER" }]),
    "a maintainer without her passkey": await make([{ role: "MAINTAINER" }], { isStrong: false }),
  } satisfies Record<PersonaName, Person>;
  const ended = people["an editor of ours until yesterday"].accountId;
  await database.membership.updateMany({ where: { accountId: ended }, data: { endedAt: NOW } });
  const late = people["somebody whose session has ended"].sessionId;
  await database.session.update({ where: { id: late }, data: { expiresAt: new Date(Date.now() - 1000) } });
  return people;
}

const SIGN_IN_SECRET = "a secret for tests that is long enough";
const SITE_URL = "https://kotokartta.example";

/** The way from a cookie to a viewer, as the API goes it. */
function openDoor(database: PrismaClient) {
  const door = openSignInDoor({
    additions: [],
    database,
    secret: SIGN_IN_SECRET,
    siteUrl: SITE_URL,
    siteName: "Kotokartta",
    limits: makeSignInLimits(),
    onProblem: (what) => {
      throw new Error(what);
    },
  });
  const viewerBehind = viewersBehind(door, database);
  return async (person: Person | null): Promise<Viewer> => {
    if (person === null) return viewerBehind({ headers: {} } as Request, NOW); // it reads nothing but the headers
    const { token } = await database.session.findUniqueOrThrow({ where: { id: person.sessionId } });
    const signature = createHmac("sha256", SIGN_IN_SECRET).update(token).digest("base64");
    const cookie = `${SESSION_COOKIE}=${encodeURIComponent(`${token}.${signature}`)}`;
    return viewerBehind({ headers: { cookie } } as Request, NOW); // it reads nothing but the headers
  };
}

export interface Persona {
  readonly accountId: string;
  readonly email: string;
  readonly viewer: Viewer;
}

export async function makePersonas(
  database: PrismaClient,
  theirs: Organisations,
): Promise<Record<PersonaName, Persona>> {
  const people = await writePeople(database, theirs);
  const viewerOf = openDoor(database);
  const personas: Partial<Record<PersonaName, Persona>> = {};
  for (const [name, person] of Object.entries(people) as [PersonaName, Person][]) {
    const viewer = await viewerOf(name === "anyone" ? null : person);
    personas[name] = { accountId: person.accountId, email: person.email, viewer };
  }
  return personas as Record<PersonaName, Persona>; // each has been made
}

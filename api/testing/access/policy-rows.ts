/** Rows about which the conditions of the policies are asked, each with a name that says what it is. */
import { randomUUID } from "node:crypto";
import { NOW } from "../ask-graphql.ts";
import { HOME, OWNERS, type World } from "./world.ts";
import { writeActivity } from "./world-listings.ts";

/** Id to name. */
type Names = Readonly<Record<string, string>>;

export interface PolicyRows {
  readonly listings: Names;
  readonly submissions: Names;
  readonly memberships: Names;
  readonly invitations: Names;
  readonly claims: Names;
  readonly findings: Names;
}

async function named(rows: readonly (readonly [name: string, id: Promise<string>])[]): Promise<Names> {
  const pairs: [string, string][] = [];
  for (const [name, id] of rows) pairs.push([await id, name]);
  return Object.fromEntries(pairs);
}

async function listings({ database, theirs }: World): Promise<Names> {
  const { ours, elsewhere, national } = theirs;
  // Arranged by ours, held by others: it stands where they stand, and both look after it.
  const shared = await writeActivity(database, "shared", elsewhere.place ?? "");
  await database.activity.update({ where: { listingId: shared }, data: { organiserId: ours.organisation } });
  // Held by an organisation itself, not at a place of it.
  const held = await writeActivity(database, "held", ours.organisation);
  // Its own municipality says nothing: it stands where its host stands.
  const stray = await writeActivity(database, "stray", elsewhere.place ?? "");
  await database.listing.update({ where: { id: stray }, data: { municipalityCode: "091" } });
  const all = OWNERS.flatMap((owner) =>
    Object.entries(theirs[owner]).flatMap(([kind, id]) => (id === null ? [] : [[id as string, `${owner} ${kind}`]])),
  );
  return Object.fromEntries([
    ...all,
    [shared, "shared"],
    [held, "held"],
    [stray, "stray"],
    [national.activity, "national activity"],
  ]);
}

const submissions = ({ database, theirs, personas }: World) => {
  const add = (owner: (typeof OWNERS)[number], more: object = {}) =>
    database.submission
      .create({
        data: {
          act: "CHANGE",
          listingId: theirs[owner].organisation,
          actor: "ANYONE",
          authorLocale: "fi",
          municipalityCode: HOME[owner],
          ...more,
        },
      })
      .then(({ id }) => id);
  const byPending = { authorId: personas["somebody pending"].accountId };
  const byDisabled = { authorId: personas["an editor of ours whose account is disabled"].accountId };
  return named([
    ["ours", add("ours")],
    ["elsewhere", add("elsewhere")],
    ["national", add("national")],
    ["ours, to be moved elsewhere", add("ours", { movesToCode: "049" })],
    ["ours, moved within", add("ours", { movesToCode: "091" })],
    ["by somebody pending", add("national", byPending)],
    ["by somebody disabled", add("national", byDisabled)],
  ]);
};

const ROLES = [
  ["editor of ours", "ours"],
  ["editor of neighbours", "neighbours"],
  ["editor of national", "national"],
] as const;

const roles = ({ theirs }: World) =>
  [
    ...ROLES.map(([name, owner]) => [name, { role: "EDITOR", organisationId: theirs[owner].organisation }] as const),
    ["officer of 091", { role: "OFFICER", municipalityCode: "091" }],
    ["officer of 049", { role: "OFFICER", municipalityCode: "049" }],
    ["officer of region 01", { role: "OFFICER", regionCode: "01" }],
    ["officer of region 03", { role: "OFFICER", regionCode: "03" }],
    ["officer of county 90", { role: "OFFICER", wellbeingCountyCode: "90" }],
    ["officer of county 03", { role: "OFFICER", wellbeingCountyCode: "03" }],
    ["maintainer", { role: "MAINTAINER" }],
  ] as const;

async function memberships(world: World): Promise<Names> {
  const { database, personas } = world;
  const { id: accountId } = await database.account.create({ data: { email: `${randomUUID()}@example.org` } });
  const add = (data: object) => database.membership.create({ data: { accountId, role: "EDITOR", ...data } });
  const own = (name: "somebody pending" | "an editor of ours whose account is disabled") =>
    database.membership
      .create({ data: { accountId: personas[name].accountId, role: "EDITOR", organisationId: world.spare } })
      .then(({ id }) => id);
  return named([
    ...roles(world).map(([name, data]) => [name, add(data).then(({ id }) => id)] as const),
    ["of somebody pending", own("somebody pending")],
    ["of somebody disabled", own("an editor of ours whose account is disabled")],
  ]);
}

const invitations = (world: World) => {
  const { database, personas } = world;
  const expiresAt = new Date(NOW.getTime() + 86_400_000);
  const add = (data: object, email = `${randomUUID()}@example.org`) =>
    database.invitation
      .create({ data: { email, locale: "fi", expiresAt, role: "EDITOR", ...data } })
      .then(({ id }) => id);
  const spare = { organisationId: world.spare };
  return named([
    ...roles(world).map(([name, data]) => [name, add(data)] as const),
    ["of somebody pending", add(spare, personas["somebody pending"].email)],
    ["of somebody disabled", add(spare, personas["an editor of ours whose account is disabled"].email)],
  ]);
};

const claims = ({ database, theirs, personas }: World) => {
  const add = (owner: (typeof OWNERS)[number], who: keyof typeof personas) =>
    database.claim
      .create({
        data: {
          organisationId: theirs[owner].organisation,
          accountId: personas[who].accountId,
          method: "OFFICER",
          expiresAt: NOW,
        },
      })
      .then(({ id }) => id);
  return named([
    ...OWNERS.map((owner) => [owner, add(owner, "somebody pending")] as const),
    ["ours, by its officer", add("ours", "an officer here")],
    ["national, by the maintainer", add("national", "a maintainer")],
  ]);
};

const findings = ({ database }: World, of: Names) =>
  named(
    Object.entries(of).map(
      ([listingId, name]) =>
        [
          name,
          database.personalDataFinding
            .create({ data: { listingId, path: "texts.name", kind: "CARE_OF" } })
            .then(({ id }) => id),
        ] as const,
    ),
  );

/** A region and a county with two municipalities, of which the officers of one have only a part. */
async function widenCountry({ database }: World): Promise<void> {
  await database.$executeRaw`INSERT INTO region (code, names) VALUES ('03', '{"fi":"Kolmas"}')`;
  await database.$executeRaw`INSERT INTO wellbeing_county (code, names) VALUES ('03', '{"fi":"Kolmas"}')`;
}

export async function writePolicyRows(world: World): Promise<PolicyRows> {
  await widenCountry(world);
  const known = await listings(world);
  return {
    listings: known,
    submissions: await submissions(world),
    memberships: await memberships(world),
    invitations: await invitations(world),
    claims: await claims(world),
    findings: await findings(world, known),
  };
}

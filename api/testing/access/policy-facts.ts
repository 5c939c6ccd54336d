/**
 * What each policy says, as facts: written by hand, from the grid and from sentences, never from the code. They hold of
 * the policies as they are, and of no policy from which a rule was taken away.
 */
import { ANYONE } from "../../accounts/viewer.ts";
import { PERSONA_NAMES, type PersonaName } from "./grid.ts";
import {
  account,
  both,
  disabled,
  editor,
  type Fact,
  found,
  maintainer,
  officer,
  ofListings,
  reach,
  reasons,
  refused,
  row,
  viewer,
} from "./policy-fact.ts";
import type { PolicyRows } from "./policy-rows.ts";
import { workFacts } from "./work-facts.ts";
import type { World } from "./world.ts";

const accountFacts = (world: World): Fact[] => [
  refused("nobody", "SIGN_IN_NEEDED", "ownAccount", ANYONE),
  refused("somebody shut out", "ACCOUNT_DISABLED", "ownAccount", disabled),
  row("somebody pending", account("me", "PENDING"), "ownAccount", viewer({ account: account("me", "PENDING") })),
  row("somebody", account("me"), "ownAccount", editor("o1")),
  ...reasons("refusalFor", world),
  row("with a passkey", true, "mayChangeAddress", { isTrusted: true }, true),
  row("no role that needs one", true, "mayChangeAddress", { isTrusted: false }, false),
  row("by letter alone, where her role needs one", false, "mayChangeAddress", { isTrusted: true }, false),
  row("with a passkey", true, "mayChangePasskeys", { isTrusted: true, count: 1 }, true),
  row("no role that needs one", true, "mayChangePasskeys", { isTrusted: false, count: 1 }, false),
  row("her first", true, "mayChangePasskeys", { isTrusted: true, count: 0 }, false),
  row("her second, by letter alone", false, "mayChangePasskeys", { isTrusted: true, count: 1 }, false),
];

const listing = (municipalityCode: string | null, ...organisationIds: string[]) => ({
  id: "x",
  municipalityCode,
  organisationIds,
});
const HERE = listing("091", "o1");
const NEIGHBOURS = listing("091", "o2");
const THERE = listing("049", "o1");
const NATIONAL = listing(null, "o1");

const listingQuestions: Fact[] = [
  row("one of several", true, "isEditorOf", editor("o1"), listing("091", "o2", "o1")),
  row("another's", false, "isEditorOf", editor("o1"), NEIGHBOURS),
  row("nobody's", false, "isEditorOf", editor("o1"), listing("091")),
  row("her area", true, "isOfficerOf", officer("091"), "091"),
  row("another area", false, "isOfficerOf", officer("091"), "049"),
  row("what is national", false, "isOfficerOf", officer("091"), null),
  row("an editor", "EDITOR", "actingRole", editor("o1"), HERE),
  row("an editor and officer, as the wider", "OFFICER", "actingRole", both, THERE),
  row("a maintainer", "MAINTAINER", "actingRole", { ...both, isMaintainer: true }, THERE),
  row("anybody else", "ANYONE", "actingRole", editor("o2"), HERE),
  row("an officer", "OFFICER", "actingRole", officer("091"), HERE),
  row("an editor", true, "mayEdit", editor("o1"), NATIONAL),
  row("an officer", true, "mayEdit", officer("091"), HERE),
  row("a maintainer", true, "mayEdit", maintainer, NATIONAL),
  row("anybody else", false, "mayEdit", officer("049"), HERE),
  row("an editor of both ends", false, "mayPublish", editor("o1"), HERE, THERE),
  row("an editor who is officer at the other end", false, "mayPublish", both, HERE, THERE),
  row("the same the other way", false, "mayPublish", both, THERE, HERE),
  row("an officer of both ends", true, "mayPublish", officer("091", "049"), HERE, THERE),
  row("an officer of one end", false, "mayPublish", officer("091"), HERE, THERE),
  row("an officer of the other end", false, "mayPublish", officer("049"), HERE, THERE),
  row("a maintainer", true, "mayPublish", maintainer, HERE, NATIONAL),
  row("an editor, where it stays", true, "mayPublish", editor("o1"), HERE, HERE),
  row("an officer, where it stays", true, "mayPublish", officer("091"), HERE, NEIGHBOURS),
  row("giving it away", false, "mayPublish", editor("o1"), HERE, NEIGHBOURS),
  row("taking what is another's", false, "mayPublish", editor("o1"), NEIGHBOURS, HERE),
  row("sharing it", true, "mayPublish", editor("o1"), HERE, listing("091", "o1", "o2")),
  row("anybody else", false, "mayPublish", ANYONE, HERE, HERE),
  row("a new one of an editor", false, "mayPublishNew", editor("o1"), HERE),
  row("a new one of an officer", true, "mayPublishNew", officer("091"), HERE),
  row("a new one of a maintainer", true, "mayPublishNew", maintainer, NATIONAL),
  row("an editor", false, "mayRedact", editor("o1"), HERE),
  row("an officer", true, "mayRedact", officer("091"), HERE),
  row("another officer", false, "mayRedact", officer("049"), HERE),
  row("a maintainer", true, "mayRedact", maintainer, NATIONAL),
  row("a maintainer", true, "mayMerge", maintainer),
  row("an officer", false, "mayMerge", officer("091")),
];

const wish = (municipalityCode: string | null, movesToCode: string | null = null, authorId: string | null = null) => ({
  municipalityCode,
  movesToCode,
  authorId,
});

const submissionQuestions: Fact[] = [
  row("her area", true, "mayDecide", officer("091"), wish("091")),
  row("another area", false, "mayDecide", officer("049"), wish("091")),
  row("what is national", false, "mayDecide", officer("091"), wish(null)),
  row("what is national, a maintainer", true, "mayDecide", maintainer, wish(null)),
  row("what moves away", false, "mayDecide", officer("091"), wish("091", "049")),
  row("what moves in", false, "mayDecide", officer("049"), wish("091", "049")),
  row("both ends", true, "mayDecide", officer("091", "049"), wish("091", "049")),
  row("an editor", false, "mayDecide", editor("o1"), wish("091")),
  row("her own", true, "isAuthor", editor("o1"), wish("091", null, "me")),
  row("another's", false, "isAuthor", editor("o1"), wish("091", null, "you")),
  row("anyone's, asked by nobody", false, "isAuthor", ANYONE, wish("091")),
  row("her own, when she is shut out", false, "isAuthor", disabled, wish("091", null, "me")),
  row("her own", true, "maySee", editor("o1"), wish("091", null, "me")),
  row("in her area", true, "maySee", officer("091"), wish("091", null, "you")),
  row("neither", false, "maySee", officer("049"), wish("091", null, "you")),
];

const decidable = (persona: PersonaName): string[] => [
  ...reach("OFFICERS", persona, { ours: ["ours"], elsewhere: ["elsewhere"], national: ["national"] }),
  ...reach("OFFICERS", persona, { "ours, moved within": ["ours"] }),
  ...(persona === "a maintainer" ? ["ours, to be moved elsewhere", "by somebody pending", "by somebody disabled"] : []),
];

const listingConditions = (world: World, rows: PolicyRows): Fact[] => {
  const { listing: listings, submission } = world.database;
  const id = { select: { id: true } } as const;
  return [
    ...found(world, "editableBy", (where) => listings.findMany({ where, ...id }), {
      rows: rows.listings,
      expected: (persona) => ofListings("CARETAKERS", persona),
    }),
    ...found(world, "decidableBy", (where) => submission.findMany({ where, ...id }), {
      rows: rows.submissions,
      expected: decidable,
    }),
    ...found(world, "submissionsSeenBy", (where) => submission.findMany({ where, ...id }), {
      rows: rows.submissions,
      expected: (persona) => [
        ...decidable(persona),
        ...(persona === "somebody pending" ? ["by somebody pending"] : []),
      ],
    }),
  ];
};

const role = (kind: string, more: object = {}) => ({
  role: kind,
  organisationId: null,
  homeCode: null,
  municipalityCodes: [],
  accountId: "you",
  ...more,
});
const EDITOR_HERE = role("EDITOR", { organisationId: "o1", homeCode: "091" });

const roleQuestions: Fact[] = [
  row("an editor, of hers", true, "mayGive", editor("o1"), EDITOR_HERE),
  row("an editor, of another's", false, "mayGive", editor("o2"), EDITOR_HERE),
  row("an officer, in her area", true, "mayGive", officer("091"), EDITOR_HERE),
  row("an officer, elsewhere", false, "mayGive", officer("049"), EDITOR_HERE),
  row(
    "an officer, of what is at home nowhere",
    false,
    "mayGive",
    officer("091"),
    role("EDITOR", { organisationId: "o1" }),
  ),
  row("an editor, of no organisation", false, "mayGive", officer("091"), role("EDITOR", { homeCode: "091" })),
  row("an officer of her area", true, "mayGive", officer("091"), role("OFFICER", { municipalityCodes: ["091"] })),
  row("an officer of more", false, "mayGive", officer("091"), role("OFFICER", { municipalityCodes: ["091", "049"] })),
  row("an officer of the other", false, "mayGive", officer("091"), role("OFFICER", { municipalityCodes: ["049"] })),
  row("an officer of nothing", false, "mayGive", officer("091"), role("OFFICER")),
  row("an editor makes no officer", false, "mayGive", editor("o1"), role("OFFICER", { municipalityCodes: ["091"] })),
  row(
    "a maintainer, by an officer",
    false,
    "mayGive",
    officer("091"),
    role("MAINTAINER", { organisationId: "o1", homeCode: "091" }),
  ),
  row("a maintainer, by a maintainer", true, "mayGive", maintainer, role("MAINTAINER")),
  row("her own", true, "mayEnd", editor("o2"), { ...EDITOR_HERE, accountId: "me" }),
  row("her own, when she is shut out", false, "mayEnd", disabled, { ...EDITOR_HERE, accountId: "me" }),
  row("one that she may give", true, "mayEnd", editor("o1"), EDITOR_HERE),
  row("neither", false, "mayEnd", editor("o2"), EDITOR_HERE),
  row("nobody", false, "mayEnd", ANYONE, EDITOR_HERE),
  row("a maintainer", true, "maySeeAccount", maintainer),
  row("an officer", false, "maySeeAccount", officer("091")),
  row("a maintainer, another's", true, "mayDisable", maintainer, "you"),
  row("a maintainer, her own", false, "mayDisable", maintainer, "me"),
  row("an officer", false, "mayDisable", officer("091"), "you"),
];

const givable = (persona: PersonaName): string[] => [
  ...reach("CARETAKERS", persona, {
    "editor of ours": ["ours"],
    "editor of neighbours": ["neighbours"],
    "editor of national": ["national"],
  }),
  ...reach("OFFICERS", persona, {
    "officer of 091": ["ours"],
    "officer of region 01": ["ours"],
    "officer of county 90": ["ours"],
    "officer of 049": ["elsewhere"],
  }),
  ...(persona === "a maintainer"
    ? ["officer of region 03", "officer of county 03", "maintainer", "of somebody pending", "of somebody disabled"]
    : []),
];

const withOwn = (persona: PersonaName) => [
  ...givable(persona),
  ...(persona === "somebody pending" ? ["of somebody pending"] : []),
];

const roleConditions = (world: World, rows: PolicyRows): Fact[] => {
  const { membership, invitation, account: accounts } = world.database;
  const id = { select: { id: true } } as const;
  const { memberships, invitations } = rows;
  const people = Object.fromEntries(PERSONA_NAMES.map((name) => [world.personas[name].accountId, name]));
  return [
    ...found(world, "givableBy", (where) => membership.findMany({ where, ...id }), {
      rows: memberships,
      expected: givable,
    }),
    ...found(world, "membershipsSeenBy", (where) => membership.findMany({ where, ...id }), {
      rows: memberships,
      expected: withOwn,
    }),
    ...found(world, "invitationsSeenBy", (where) => invitation.findMany({ where, ...id }), {
      rows: invitations,
      expected: withOwn,
    }),
    ...found(world, "accountsSeenBy", (where) => accounts.findMany({ where, ...id }), {
      rows: people,
      expected: (persona) => (persona === "a maintainer" ? PERSONA_NAMES : []),
    }),
  ];
};

/** By the path of the policy. A new policy gets its facts here. */
export const factsOf = (world: World, rows: PolicyRows): Readonly<Record<string, readonly Fact[]>> => ({
  "accounts/account.policy.ts": accountFacts(world),
  "accounts/membership.policy.ts": [...roleQuestions, ...roleConditions(world, rows)],
  ...workFacts(world, rows),
  "review/listing.policy.ts": [...listingQuestions, ...submissionQuestions, ...listingConditions(world, rows)],
});

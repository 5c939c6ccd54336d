/** What the policies say of claims, jobs, the trail, reports and translating. */
import { ANYONE } from "../../accounts/viewer.ts";
import { mayReach, PERSONA_NAMES, PERSONAS, type PersonaName } from "./grid.ts";
import {
  disabled,
  editor,
  type Fact,
  found,
  maintainer,
  officer,
  ofListings,
  reach,
  refused,
  row,
} from "./policy-fact.ts";
import type { PolicyRows } from "./policy-rows.ts";
import { OWNERS, type World } from "./world.ts";

const claim = (municipalityCode: string | null, accountId = "you") => ({ municipalityCode, accountId });

const claimFacts = (world: World, rows: PolicyRows): Fact[] => [
  row("an officer, in her area", true, "mayDecideClaim", officer("091"), claim("091")),
  row("an officer, elsewhere", false, "mayDecideClaim", officer("049"), claim("091")),
  row("an officer, of what is national", false, "mayDecideClaim", officer("091"), claim(null)),
  row("an officer, her own", false, "mayDecideClaim", officer("091"), claim("091", "me")),
  row("a maintainer", true, "mayDecideClaim", maintainer, claim(null)),
  row("a maintainer, her own", false, "mayDecideClaim", maintainer, claim("091", "me")),
  row("nobody", false, "mayDecideClaim", ANYONE, claim("091")),
  row("an area without an account", false, "mayDecideClaim", { ...officer("091"), account: null }, claim("091")),
  row("her own", true, "isClaimant", editor("o1"), claim("091", "me")),
  row("another's", false, "isClaimant", editor("o1"), claim("091")),
  row("her own, when she is shut out", false, "isClaimant", disabled, claim("091", "me")),
  row("nobody", false, "isClaimant", ANYONE, claim("091")),
  ...PERSONA_NAMES.map((persona) =>
    refused(
      persona,
      PERSONAS[persona] === "NOT_YOURS" ? "let through" : PERSONAS[persona],
      "demandRole",
      world.personas[persona].viewer,
    ),
  ),
  ...found(world, "claimsDecidableBy", (where) => world.database.claim.findMany({ where, select: { id: true } }), {
    rows: rows.claims,
    expected: (persona) => [
      ...reach("OFFICERS", persona, {
        ours: ["ours"],
        neighbours: ["neighbours"],
        elsewhere: ["elsewhere"],
        national: ["national"],
      }),
      ...(persona === "a maintainer" ? ["ours, by its officer"] : []),
    ],
  }),
];

const hasArea = (persona: PersonaName) => OWNERS.some((owner) => mayReach("OFFICERS", persona, owner));

const findingFacts = (world: World, rows: PolicyRows): Fact[] => [
  ...PERSONA_NAMES.filter((persona) => !hasArea(persona)).map((persona) =>
    refused(`what ${persona} is told`, PERSONAS[persona], "findingsFor", world.personas[persona].viewer),
  ),
  ...found(
    world,
    "findingsFor",
    (where) => world.database.personalDataFinding.findMany({ where, select: { id: true } }),
    {
      rows: rows.findings,
      expected: (persona) => ofListings("OFFICERS", persona),
    },
  ).filter(({ says }) => PERSONA_NAMES.some((persona) => hasArea(persona) && says.includes(`what ${persona} finds`))),
];

const maintainerFacts = ({ personas }: World): Fact[] =>
  PERSONA_NAMES.map((persona) =>
    refused(
      persona,
      persona === "a maintainer" ? "let through" : PERSONAS[persona],
      "asMaintainer",
      personas[persona].viewer,
    ),
  );

/** Who has no role that counts is told to wait for one, or to come with her passkey. */
const translationFacts = ({ personas }: World): Fact[] =>
  PERSONA_NAMES.map((persona) =>
    refused(
      persona,
      mayReach("ROLES", persona, "ours") ? "let through" : PERSONAS[persona],
      "translatorFor",
      personas[persona].viewer,
    ),
  );

const auditFacts: Fact[] = [
  row("a maintainer", true, "mayReadTrail", maintainer),
  row("an officer", false, "mayReadTrail", officer("091")),
];

const reportFacts: Fact[] = [
  row("an officer, of her municipality", true, "mayReadReport", officer("091"), "091"),
  row("an officer, of another", false, "mayReadReport", officer("091"), "049"),
  row("a maintainer", true, "mayReadReport", maintainer, "049"),
  row("an editor", false, "mayReadReport", editor("o1"), "091"),
];

const duplicateFacts: Fact[] = [
  row("a maintainer", true, "maySeeDuplicates", maintainer),
  row("an officer", false, "maySeeDuplicates", officer("091")),
];

export const workFacts = (world: World, rows: PolicyRows): Readonly<Record<string, readonly Fact[]>> => ({
  "audit/audit.policy.ts": auditFacts,
  "claims/claim.policy.ts": claimFacts(world, rows),
  "duplicates/duplicate.policy.ts": duplicateFacts,
  "jobs/finding.policy.ts": findingFacts(world, rows),
  "jobs/maintainer.policy.ts": maintainerFacts(world),
  "report/report.policy.ts": reportFacts,
  "translation/translation.policy.ts": translationFacts(world),
});

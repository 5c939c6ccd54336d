/** What facts about policies are made of: people of every shape, and the ways of asking a policy. */
import type { AccountState, Viewer } from "../../accounts/viewer.ts";
import { ANYONE } from "../../accounts/viewer.ts";
import { mayReach, PERSONA_NAMES, PERSONAS, type PersonaName } from "./grid.ts";
import type { Policy } from "./policy-mutants.ts";
import type { Audience } from "./table.ts";
import { OWNERS, type World } from "./world.ts";

export interface Fact {
  readonly says: string;
  readonly expected: unknown;
  readonly is: (policy: Policy) => unknown;
}

export type Grid = Exclude<Audience, "WITHIN">;

const call = (policy: Policy, name: string, ...given: unknown[]) =>
  (policy[name] as (...all: unknown[]) => unknown)(...given); // a fact names what its policy has

/** What is thrown, as its reason. */
function reasonOf(act: () => unknown): unknown {
  try {
    return act() instanceof Error ? "an error, not thrown" : "let through";
  } catch (refused) {
    return (refused as { reason?: string }).reason; // a refusal, or something else that has none
  }
}

export const account = (id: string, state: AccountState = "ACTIVE") => ({
  id,
  email: `${id}@x.example`,
  locale: "fi",
  state,
});
export const viewer = (more: Partial<Viewer>): Viewer => ({ ...ANYONE, account: account("me"), ...more });
export const editor = (...ids: string[]) => viewer({ organisationIds: new Set(ids) });
export const officer = (...codes: string[]) => viewer({ municipalityCodes: new Set(codes) });
export const maintainer = viewer({ isMaintainer: true });
export const disabled = viewer({ account: account("me", "DISABLED") });
export const both = viewer({ organisationIds: new Set(["o1"]), municipalityCodes: new Set(["049"]) });

export const row = (says: string, expected: unknown, name: string, ...given: unknown[]): Fact => ({
  says: `${name}: ${says}`,
  expected,
  is: (policy) => call(policy, name, ...given),
});

export const refused = (says: string, expected: unknown, name: string, ...given: unknown[]): Fact => ({
  says: `${name}: ${says}`,
  expected,
  is: (policy) => reasonOf(() => call(policy, name, ...given)),
});

export const reasons = (name: string, { personas }: World): Fact[] =>
  PERSONA_NAMES.map((persona) => ({
    says: `${name}: what ${persona} is told`,
    expected: PERSONAS[persona],
    is: (policy) =>
      // It may be made, or thrown on the way.
      reasonOf(() => {
        throw call(policy, name, personas[persona].viewer);
      }),
  }));

/** Conditions on many: which of the known rows each person finds. */
export function found(
  { personas }: World,
  name: string,
  find: (where: never) => Promise<readonly { readonly id: string }[]>,
  { rows, expected }: { rows: Readonly<Record<string, string>>; expected: (persona: PersonaName) => readonly string[] },
): Fact[] {
  return PERSONA_NAMES.map((persona) => ({
    says: `${name}: what ${persona} finds`,
    expected: [...expected(persona)].sort(),
    is: async (policy) => {
      const where = call(policy, name, personas[persona].viewer);
      const ids = await find({ AND: [where, { id: { in: Object.keys(rows) } }] } as never); // the condition is the policy's
      return ids.map(({ id }) => rows[id]).sort();
    },
  }));
}

export const reach = (
  audience: Grid,
  persona: PersonaName,
  names: Readonly<Record<string, readonly (typeof OWNERS)[number][]>>,
) => Object.keys(names).filter((name) => names[name]?.some((owner) => mayReach(audience, persona, owner)));

/** To whom a listing belongs, or where it stands. */
export const ofListings = (audience: Grid, persona: PersonaName): string[] => {
  const names = OWNERS.flatMap((owner) => {
    const kinds = owner === "national" ? ["organisation", "activity"] : ["organisation", "place", "activity"];
    return kinds.map((kind) => [`${owner} ${kind}`, [owner]] as const);
  });
  const stands = reach("OFFICERS", persona, { shared: ["elsewhere"], held: ["ours"], stray: ["elsewhere"] });
  const belongs = reach("EDITORS", persona, { shared: ["ours", "elsewhere"], held: ["ours"], stray: ["elsewhere"] });
  const own = audience === "CARETAKERS" ? belongs : [];
  return [...reach(audience, persona, Object.fromEntries(names)), ...new Set([...stands, ...own])];
};

/**
 * Who may reach what: the grid behind the words of the table, written by hand. The world has four organisations: ours,
 * the neighbours' in the same municipality, one elsewhere, and a national one that is at home nowhere.
 */
import type { NotAllowedReason } from "../../refusals.ts";
import type { Audience } from "./table.ts";

/** Who asks, and what she is told when something is not for her. */
export const PERSONAS = {
  anyone: "SIGN_IN_NEEDED",
  "somebody whose session has ended": "SIGN_IN_NEEDED",
  "somebody pending": "ACCOUNT_PENDING",
  "an editor of ours": "NOT_YOURS",
  "an editor of ours until yesterday": "ACCOUNT_PENDING",
  "an editor of ours whose account is disabled": "ACCOUNT_DISABLED",
  "an editor of the neighbours": "NOT_YOURS",
  "an editor elsewhere": "NOT_YOURS",
  "an officer here": "NOT_YOURS",
  "an officer elsewhere": "NOT_YOURS",
  "an officer here without her passkey": "PASSKEY_NEEDED",
  "an officer here whose account is disabled": "ACCOUNT_DISABLED",
  "an editor of ours and officer here without her passkey": "PASSKEY_NEEDED",
  "a maintainer": "NOT_YOURS",
  "a maintainer without her passkey": "PASSKEY_NEEDED",
} as const satisfies Record<string, NotAllowedReason>;
export type PersonaName = keyof typeof PERSONAS;
export const PERSONA_NAMES = Object.keys(PERSONAS) as PersonaName[]; // the keys above

/** Whose a thing is. `own` is what the asking person herself has written or is given, about something national. */
export const WHOSE = ["ours", "neighbours", "elsewhere", "national", "own"] as const;
export type Whose = (typeof WHOSE)[number];

const EVERYTHING: readonly Whose[] = WHOSE;
const SIGNED_OUT: readonly PersonaName[] = ["anyone", "somebody whose session has ended"];
const DISABLED = PERSONA_NAMES.filter((name) => PERSONAS[name] === "ACCOUNT_DISABLED");
const hasAccount = (name: PersonaName) => !SIGNED_OUT.includes(name) && !DISABLED.includes(name);

type Reach = Partial<Record<PersonaName, readonly Whose[]>>;

/** The same for all of these. */
const each = (names: readonly PersonaName[], whose: readonly Whose[]): Reach =>
  Object.fromEntries(names.map((name) => [name, whose]));

const EDITORS: Reach = {
  "an editor of ours": ["ours"],
  "an editor of ours and officer here without her passkey": ["ours"],
  "an editor of the neighbours": ["neighbours"],
  "an editor elsewhere": ["elsewhere"],
};
const OFFICERS: Reach = {
  "an officer here": ["ours", "neighbours"],
  "an officer elsewhere": ["elsewhere"],
  "a maintainer": EVERYTHING,
};

/** Who is not named reaches nothing. */
const REACH: Record<Exclude<Audience, "WITHIN">, Reach> = {
  EVERYONE: each(PERSONA_NAMES, EVERYTHING),
  HERSELF: each(PERSONA_NAMES, EVERYTHING),
  BEARERS: each(PERSONA_NAMES, EVERYTHING),
  SIGNED_IN: each(PERSONA_NAMES.filter(hasAccount), EVERYTHING),
  EDITORS,
  OFFICERS,
  CARETAKERS: { ...EDITORS, ...OFFICERS },
  AUTHOR: each(PERSONA_NAMES.filter(hasAccount), ["own"]),
  AUTHORS: { ...each(PERSONA_NAMES.filter(hasAccount), ["own"]), ...withOwn(OFFICERS) },
  GIVERS: { ...each(PERSONA_NAMES.filter(hasAccount), ["own"]), ...withOwn({ ...EDITORS, ...OFFICERS }) },
  ROLES: each(Object.keys({ ...EDITORS, ...OFFICERS }) as PersonaName[], EVERYTHING), // the keys are people
  NOBODY: {},
  MAINTAINERS: { "a maintainer": EVERYTHING },
};

function withOwn(reach: Reach): Reach {
  return Object.fromEntries(
    Object.entries(reach).map(([name, whose]) => [name, [...new Set([...whose, "own" as const])]]),
  );
}

export const mayReach = (audience: Exclude<Audience, "WITHIN">, persona: PersonaName, whose: Whose): boolean =>
  REACH[audience][persona]?.includes(whose) ?? false;

export const isSignedOut = (persona: PersonaName): boolean => SIGNED_OUT.includes(persona);
export const isDisabled = (persona: PersonaName): boolean => DISABLED.includes(persona);

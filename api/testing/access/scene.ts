/** One way to something that is not for everybody: what is asked, about whose thing, and how a refusal looks. */
import type { Reader } from "../ask-graphql.ts";
import type { PersonaName, Whose } from "./grid.ts";
import type { Audience } from "./table.ts";
import type { World } from "./world.ts";

export interface Cell {
  readonly persona: PersonaName;
  readonly whose: Whose;
}

export interface Question {
  readonly variables: Readonly<Record<string, unknown>>;
  /** What else belongs to the request. */
  readonly reader?: Reader;
}

/**
 * How somebody is refused. `told`: that it is not for her, and why. `hidden`: as if it were not there. `waits`: it is
 * taken, and an officer decides; of the listing nothing changes. `ignored`: she is answered, and nothing is done.
 */
export type Refusal = "told" | "hidden" | "waits" | "ignored";

export interface Scene {
  /** `Query.submission`, `Mutation.confirmListing`. */
  readonly operation: string;
  /** What it is about, where one operation has several scenes. */
  readonly about: string;
  readonly whose: readonly Whose[];
  readonly refusal: Refusal | ((cell: Cell) => Refusal);
  /** When it is for fewer than the operation's row says, such as publishing at once. */
  readonly audience?: Exclude<Audience, "WITHIN">;
  /** Makes what the question needs, anew for each cell, so that no cell lives on what another has left. */
  readonly ask: (world: World, cell: Cell) => Promise<Question> | Question;
  /** The same question about something that is not there: whoever is not to know gets that same answer. */
  readonly nothing?: (world: World, cell: Cell) => Question | undefined;
  /** Whether the thing itself is in the answer; without it: whether there is an answer, and no refusal. */
  readonly isSeen?: (answer: unknown, world: World, cell: Cell, question: Question) => boolean;
  /** An act that leaves nothing behind. */
  readonly isIdle?: true;
  /** Whether she sees of the thing only what everybody may know of the listing. */
  readonly isOutsider?: (cell: Cell) => boolean;
}

/** An id that nothing has. */
export const NOBODY = "00000000-0000-4000-8000-000000000000";

export const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString("base64url");

/** Plays one cell of the matrix: one person asks one thing, and what she gets is held against the table. */
import { execute } from "../ask-graphql.ts";
import { changedTables, readChecksums } from "./checksums.ts";
import { fieldsOf, type Operation, type Selection, walk, writeOperation } from "./document.ts";
import { isDisabled, isSignedOut, mayReach, PERSONA_NAMES, PERSONAS } from "./grid.ts";
import type { Cell, Question, Scene } from "./scene.ts";
import { type Audience, audienceOf } from "./table.ts";
import type { World } from "./world.ts";
import { SECRET } from "./world-people.ts";

export const cellsOf = ({ whose }: Scene): Cell[] =>
  PERSONA_NAMES.flatMap((persona) => whose.map((one) => ({ persona, whose: one })));

const operations = new Map<string, Operation>();

function operationOf({ operation }: Scene): Operation {
  const known = operations.get(operation) ?? writeOperation(operation, "desk");
  operations.set(operation, known);
  return known;
}

const reachable = (audience: Audience): Exclude<Audience, "WITHIN"> => {
  if (audience === "WITHIN") throw new Error("an operation is nobody's part");
  return audience;
};

/** The widest audience that the scene has; without a row of the operation nobody's, and the table's own test says so. */
export function audienceOfScene({ operation, audience }: Scene): Exclude<Audience, "WITHIN"> {
  const [type = "", field = ""] = operation.split(".");
  return audience ?? reachable(audienceOf(type, field) ?? "MAINTAINERS");
}

export const isAllowed = (scene: Scene, { persona, whose }: Cell): boolean =>
  mayReach(audienceOfScene(scene), persona, whose);

interface Answer {
  readonly value: unknown;
  readonly problem: string | undefined;
}

async function put(scene: Scene, world: World, cell: Cell, { variables, reader }: Question): Promise<Answer> {
  const { catalogue, database, personas } = world;
  const who = { viewer: personas[cell.persona].viewer, database, ...reader };
  const { data, errors } = await execute(catalogue.current(), operationOf(scene).text, variables, who);
  return { value: data?.[operationOf(scene).root.field], problem: errors?.[0]?.message };
}

const kindOf = (value: unknown) => (value as { __typename?: string } | null)?.__typename ?? ""; // asked for everywhere

function isThere(scene: Scene, { value, problem }: Answer, world: World, cell: Cell): boolean {
  if (problem !== undefined || value === null || value === undefined) return false;
  if (/^(NotAllowed|NotFound|InvalidInput|TooManyRequests|Conflict)$/.test(kindOf(value))) return false;
  return scene.isSeen?.(value, world, cell) ?? true;
}

/** A field inside for fewer than the thing is null for the others, and in this world never null for those. */
function checkInside(scene: Scene, root: Selection, value: unknown, cell: Cell): string[] {
  const complaints: string[] = [];
  walk(root, value, ({ owner, field }, found) => {
    const audience = audienceOf(owner, field);
    if (field === root.field || audience === undefined || audience === "WITHIN" || audience === "EVERYONE") return;
    if (audience === audienceOfScene(scene) || !isNarrower(audience)) return;
    const mayBe = mayReach(audience, cell.persona, cell.whose);
    if (mayBe && found === null) complaints.push(`${owner}.${field} is for her, and was not shown`);
    if (!mayBe && found !== null) complaints.push(`${owner}.${field} is not for her, and was shown`);
  });
  return complaints;
}

/** Audiences that may stand inside a thing of a wider one. */
const isNarrower = (audience: Audience) => ["OFFICERS", "MAINTAINERS", "CARETAKERS", "EDITORS"].includes(audience);

const told = ({ value, problem }: Answer) => problem ?? JSON.stringify(value)?.slice(0, 300);

/** Tables in which a wish that waits leaves its trace. */
const OF_WAITING = ["public.submission", "public.audit_entry", "public.idempotent_answer", "public.letter"];

const hasToWait = ({ refusal }: Scene, { persona }: Cell) =>
  refusal === "waits" && !isSignedOut(persona) && !isDisabled(persona);

/** What is wrong with how she was refused; undefined when nothing is. */
function checkRefusal(scene: Scene, answer: Answer, world: World, cell: Cell): string | undefined {
  const given = `and was answered ${told(answer)}`;
  if (isThere(scene, answer, world, cell)) return `she may not, ${given}`;
  if (answer.problem !== undefined) return `a refusal is no fault, ${given}`;
  if (told(answer)?.includes(SECRET)) return `something is kept from her, ${given}`;
  const kind = kindOf(answer.value);
  if (hasToWait(scene, cell)) return kind.endsWith("Success") ? undefined : `it should wait for an officer, ${given}`;
  const isNothing = answer.value === null || Array.isArray(answer.value) || kind.endsWith("Connection");
  if (scene.refusal === "hidden" && isNothing) return undefined;
  const isKnown = !isSignedOut(cell.persona) && !isDisabled(cell.persona);
  if (scene.refusal === "hidden" && isKnown) return kind === "NotFound" ? undefined : `it should be hidden, ${given}`;
  const reason = (answer.value as { NotAllowed__reason?: string } | null)?.NotAllowed__reason; // as document.ts names it
  return reason === PERSONAS[cell.persona] ? undefined : `she should hear ${PERSONAS[cell.persona]}, ${given}`;
}

export const nameOf = (scene: Scene, { persona, whose }: Cell): string =>
  `${scene.operation} (${scene.about}), ${persona}, ${whose}`;

/** One refused cell; undefined when all is as the table says. */
export async function playRefused(scene: Scene, world: World, cell: Cell, question: Question) {
  const answer = await put(scene, world, cell, question);
  const complaint = checkRefusal(scene, answer, world, cell);
  if (complaint) return `${nameOf(scene, cell)}: ${complaint}`;
  if (!scene.nothing) return undefined;
  const nothing = await put(scene, world, cell, scene.nothing(world, cell));
  const isSame = told(nothing) === told(answer);
  return isSame
    ? undefined
    : `${nameOf(scene, cell)}: hidden is ${told(answer)}, and what is not there ${told(nothing)}`;
}

/** Refused cells in a row, and that nothing in the database is otherwise afterwards but what may be. */
async function playAllRefused(scene: Scene, world: World, cells: readonly Cell[], mayChange: readonly string[]) {
  const questions: Question[] = [];
  for (const cell of cells) questions.push(await scene.ask(world, cell));
  const before = await readChecksums(world.database);
  const complaints: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const complaint = await playRefused(scene, world, cell, questions[index] as Question); // one for each cell
    if (complaint) complaints.push(complaint);
  }
  const changed = changedTables(before, await readChecksums(world.database)).filter(
    (name) => !mayChange.includes(name),
  );
  if (changed.length > 0) complaints.push(`${scene.operation} (${scene.about}): refused, and ${changed} changed`);
  return complaints;
}

async function playAllAllowed(scene: Scene, world: World, cells: readonly Cell[]): Promise<string[]> {
  const { root } = operationOf(scene);
  const before = await readChecksums(world.database);
  const complaints: string[] = [];
  for (const cell of cells) {
    const answer = await put(scene, world, cell, await scene.ask(world, cell));
    const found = isThere(scene, answer, world, cell)
      ? checkInside(scene, root, answer.value, cell)
      : [`she may, and was answered ${told(answer)}`];
    complaints.push(...found.map((complaint) => `${nameOf(scene, cell)}: ${complaint}`));
  }
  const isAct = scene.operation.startsWith("Mutation.") && cells.length > 0;
  const isIdle = isAct && changedTables(before, await readChecksums(world.database)).length === 0;
  return isIdle ? [...complaints, `${scene.operation}: it was done, and nothing is written`] : complaints;
}

export interface Played {
  /** What is not as the table says; empty when all is well. */
  readonly complaints: readonly string[];
  /** How many cells of the matrix: each field that was asked for, by each person, about each one's thing. */
  readonly cells: number;
  /** `Type.field`, for each field that was asked for. */
  readonly fields: readonly string[];
}

export const refusedCells = (scene: Scene): Cell[] => cellsOf(scene).filter((cell) => !isAllowed(scene, cell));

export async function playScene(scene: Scene, world: World): Promise<Played> {
  const cells = cellsOf(scene);
  const refused = refusedCells(scene);
  const waiting = refused.filter((cell) => hasToWait(scene, cell));
  const turnedAway = refused.filter((cell) => !hasToWait(scene, cell));
  const complaints = [
    ...(await playAllRefused(scene, world, turnedAway, [])),
    ...(await playAllRefused(scene, world, waiting, OF_WAITING)),
    ...(await playAllAllowed(
      scene,
      world,
      cells.filter((cell) => isAllowed(scene, cell)),
    )),
  ];
  const fields = fieldsOf(operationOf(scene).root).map(({ owner, field }) => `${owner}.${field}`);
  return { complaints, fields, cells: cells.length * fields.length };
}

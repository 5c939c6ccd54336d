/** Plays one cell of the matrix: one person asks one thing, and what she gets is held against the table. */
import { execute } from "../ask-graphql.ts";
import { fieldsOf, type Operation, type Selection, walk, writeOperation } from "./document.ts";
import { isDisabled, isSignedOut, mayReach, PERSONA_NAMES, PERSONAS } from "./grid.ts";
import type { Cell, Question, Scene } from "./scene.ts";
import { type Audience, audienceOf } from "./table.ts";
import type { World } from "./world.ts";
import { SECRET } from "./world-people.ts";
import { takeWritten } from "./written-rows.ts";

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
  readonly question: Question;
}

async function put(scene: Scene, world: World, cell: Cell, question: Question): Promise<Answer> {
  const { variables, reader } = question;
  const { catalogue, database, personas } = world;
  const who = { viewer: personas[cell.persona].viewer, database, ...reader };
  const { data, errors } = await execute(catalogue.current(), operationOf(scene).text, variables, who);
  return { value: data?.[operationOf(scene).root.field], problem: errors?.[0]?.message, question };
}

const kindOf = (value: unknown) => (value as { __typename?: string } | null)?.__typename ?? ""; // asked for everywhere

const refusalOf = ({ refusal }: Scene, cell: Cell) => (typeof refusal === "string" ? refusal : refusal(cell));

function isThere(scene: Scene, { value, problem, question }: Answer, world: World, cell: Cell): boolean {
  if (problem !== undefined || value === null || value === undefined) return false;
  if (/^(NotAllowed|NotFound|InvalidInput|TooManyRequests|Conflict)$/.test(kindOf(value))) return false;
  return scene.isSeen?.(value, world, cell, question) ?? true;
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

const isKnown = ({ persona }: Cell) => !isSignedOut(persona) && !isDisabled(persona);
const hasToWait = (scene: Scene, cell: Cell) => refusalOf(scene, cell) === "waits" && isKnown(cell);

/** What is wrong with how she was refused; undefined when nothing is. */
function checkRefusal(scene: Scene, answer: Answer, world: World, cell: Cell): string | undefined {
  const given = `and was answered ${told(answer)}`;
  if (isThere(scene, answer, world, cell)) return `she may not, ${given}`;
  if (answer.problem !== undefined) return `a refusal is no fault, ${given}`;
  const kind = kindOf(answer.value);
  if (hasToWait(scene, cell)) return kind.endsWith("Success") ? undefined : `it should wait for an officer, ${given}`;
  const refusal = refusalOf(scene, cell);
  if (refusal === "ignored" && isKnown(cell))
    return kind.endsWith("Success") ? undefined : `it should do nothing, ${given}`;
  if (JSON.stringify(answer.value)?.includes(SECRET)) return `something is kept from her, ${given}`;
  const isNothing = answer.value === null || Array.isArray(answer.value) || /^(|NotFound|.*Connection)$/.test(kind);
  const isAct = scene.operation.startsWith("Mutation.");
  if (refusal === "hidden" && isNothing && !(isAct && isSignedOut(cell.persona))) return undefined;
  if (refusal === "hidden" && isKnown(cell)) return `it should be hidden, ${given}`;
  const reason = (answer.value as { NotAllowed__reason?: string } | null)?.NotAllowed__reason; // as document.ts names it
  return reason === PERSONAS[cell.persona] ? undefined : `she should hear ${PERSONAS[cell.persona]}, ${given}`;
}

const nameOf = (scene: Scene, { persona, whose }: Cell): string =>
  `${scene.operation} (${scene.about}), ${persona}, ${whose}`;

/** One refused cell; undefined when all is as the table says. */
async function playRefused(scene: Scene, world: World, cell: Cell, question: Question) {
  const answer = await put(scene, world, cell, question);
  const complaint = checkRefusal(scene, answer, world, cell);
  if (complaint) return `${nameOf(scene, cell)}: ${complaint}`;
  const same = scene.nothing?.(world, cell);
  if (!same) return undefined;
  const nothing = await put(scene, world, cell, same);
  const isSame = told(nothing) === told(answer);
  return isSame
    ? undefined
    : `${nameOf(scene, cell)}: hidden is ${told(answer)}, and what is not there ${told(nothing)}`;
}

/** Refused, and no row is written but what may be. */
async function playRefusedCell(scene: Scene, world: World, cell: Cell): Promise<string[]> {
  const question = await scene.ask(world, cell);
  await takeWritten(world.database);
  const complaint = await playRefused(scene, world, cell, question);
  const written = (await takeWritten(world.database)).filter(
    (name) => !(hasToWait(scene, cell) && OF_WAITING.includes(name)),
  );
  const isWritten =
    written.length > 0 ? `${nameOf(scene, cell)}: refused, and ${written.join(", ")} changed` : undefined;
  return [complaint, isWritten].filter((one) => one !== undefined);
}

async function playAllowedCell(scene: Scene, world: World, cell: Cell): Promise<string[]> {
  const question = await scene.ask(world, cell);
  await takeWritten(world.database);
  const answer = await put(scene, world, cell, question);
  const name = nameOf(scene, cell);
  if (!isThere(scene, answer, world, cell)) return [`${name}: she may, and was answered ${told(answer)}`];
  const written = await takeWritten(world.database);
  const isAct = scene.operation.startsWith("Mutation.") && !scene.isIdle;
  const isLeak = scene.isOutsider?.(cell) && JSON.stringify(answer.value).includes(SECRET);
  return [
    ...checkInside(scene, operationOf(scene).root, answer.value, cell).map((complaint) => `${name}: ${complaint}`),
    ...(isLeak ? [`${name}: what is not for everybody is told an outsider`] : []),
    ...(isAct && written.length === 0 ? [`${name}: it was done, and nothing is written`] : []),
    ...(!isAct && written.length > 0 ? [`${name}: reading has changed ${written.join(", ")}`] : []),
  ];
}

export interface Played {
  /** What is not as the table says; empty when all is well. */
  readonly complaints: readonly string[];
  /** How many cells of the matrix: each field that was asked for, by each person, about each one's thing. */
  readonly cells: number;
  /** `Type.field`, for each field that was asked for. */
  readonly fields: readonly string[];
}

/** What is not as the table says; empty when all is well. */
export const playCell = (scene: Scene, world: World, cell: Cell): Promise<string[]> =>
  (isAllowed(scene, cell) ? playAllowedCell : playRefusedCell)(scene, world, cell);

export const reasonFor = ({ persona }: Cell): string => PERSONAS[persona];

export async function playScene(scene: Scene, world: World): Promise<Played> {
  const cells = cellsOf(scene);
  const complaints: string[] = [];
  for (const cell of cells) complaints.push(...(await playCell(scene, world, cell)));
  const fields = fieldsOf(operationOf(scene).root).map(({ owner, field }) => `${owner}.${field}`);
  return { complaints, fields, cells: cells.length * fields.length };
}

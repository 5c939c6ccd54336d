/** Makes asking again safe: who did not hear the answer gets the same one, and nothing is done twice. */
import { createHash } from "node:crypto";
import type { Prisma } from "@kotokartta/prisma";
import { canonicalJson } from "../audit/canonical-json.rules.ts";
import { InvalidInput } from "../refusals.ts";

type Writer = Prisma.TransactionClient;

/** Answers are kept for a day: longer than any phone goes on trying. */
const KEPT_HOURS = 24;

export interface Once {
  /** Chosen by the client, new for each thing that it wants done. */
  readonly key: string;
  /** Whose key it is: two people may choose the same one. */
  readonly owner: string;
  /** Everything that was asked, but for the key. */
  readonly request: unknown;
}

const hashOf = (request: unknown) => createHash("sha256").update(canonicalJson(request)).digest("hex");

/**
 * Does it and keeps the answer, or gives the one that was kept. Whoever asks at the same time waits for the first. A
 * refusal is not kept: nothing was done, and the next try may fare better.
 */
export async function onceOnly<Answer>(writer: Writer, once: Once, act: () => Promise<Answer>): Promise<Answer> {
  const { key, owner, request } = once;
  const requestHash = hashOf(request);
  await writer.$executeRaw`DELETE FROM idempotent_answer WHERE owner = ${owner} AND key = ${key}
    AND created_at < now() - make_interval(hours => ${KEPT_HOURS}::int)`;
  const isFirst = await writer.$executeRaw`INSERT INTO idempotent_answer (owner, key, request_hash, answer)
    VALUES (${owner}, ${key}, ${requestHash}, 'null') ON CONFLICT DO NOTHING`;
  const where = { owner_key: { owner, key } };
  if (isFirst === 0) {
    const kept = await writer.idempotentAnswer.findUniqueOrThrow({ where });
    if (kept.requestHash !== requestHash)
      throw new InvalidInput([{ path: "idempotencyKey", code: "USED", value: key }]);
    return kept.answer as Answer; // written below from an answer of the same act
  }
  const answer = await act();
  // Given as the database keeps it, so that the first answer and the second are the same to the byte.
  const data = { answer: JSON.parse(JSON.stringify(answer)) };
  const kept = await writer.idempotentAnswer.update({ where, data });
  return kept.answer as Answer; // the same, as JSON
}

/** Everything of a change happens in one transaction, or nothing of it does. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";

const TRIES = 4;
/** Codes of PostgreSQL and of the mapper for "somebody was in the way, try again"; two new listings may want one address. */
const IN_THE_WAY = /40P01|40001|P2034|deadlock detected|could not serialize|P2002.*slug/s;

const isInTheWay = (failure: unknown) =>
  failure instanceof Error && IN_THE_WAY.test(`${Reflect.get(failure, "code")} ${failure.message}`);

export async function inOneGo<T>(
  database: PrismaClient,
  act: (writer: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.$transaction(act, { maxWait: 10_000, timeout: 20_000 });
    } catch (failure) {
      if (attempt === TRIES || !isInTheWay(failure)) throw failure;
    }
  }
}

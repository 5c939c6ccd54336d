/** Gathers and erases what is held about an account holder. */
import { Prisma, type PrismaClient } from "@kotokartta/prisma";
import { BY_ITSELF, type Doer, noteAccount } from "./account-audit.records.ts";
import { keepOneMaintainer } from "./membership.records.ts";
import { PERSONAL_PLACES, SECRET_COLUMNS } from "./personal-data.ts";

export interface Holder {
  readonly id: string;
  readonly email: string;
}

/** Names of tables and columns are our own, from the list; what comes from outside is always a parameter. */
const name = (identifier: string) => Prisma.raw(`"${identifier}"`);

const ofHolder = (holder: Holder, holds: "ID" | "EMAIL") => (holds === "ID" ? holder.id : holder.email);

/** Every row that is about her, by the name of its table. */
export async function gatherPersonalData(
  database: PrismaClient,
  holder: Holder,
): Promise<Record<string, readonly unknown[]>> {
  const gathered: Record<string, unknown[]> = {};
  for (const { table, column, holds } of PERSONAL_PLACES) {
    const rows = await database.$queryRaw<{ row: unknown }[]>`
      SELECT to_jsonb(held) - ${SECRET_COLUMNS}::text[] AS row FROM ${name(table)} held
      WHERE held.${name(column)}::text = ${ofHolder(holder, holds)}`;
    const known = gathered[table] ?? [];
    const isNew = ({ row }: { row: unknown }) => !known.some((one) => JSON.stringify(one) === JSON.stringify(row));
    gathered[table] = [...known, ...rows.filter(isNew).map(({ row }) => row)];
  }
  return gathered;
}

/** @param until what was written about her address later is about who has it now; null for no such day */
async function empty(writer: Prisma.TransactionClient, holder: Holder, until: Date | null): Promise<void> {
  for (const { table, column, holds, atErasure } of PERSONAL_PLACES) {
    const isOld = until === null || holds === "ID" ? Prisma.sql`true` : Prisma.sql`created_at <= ${until}`;
    const isHers = Prisma.sql`${name(column)}::text = ${ofHolder(holder, holds)} AND ${isOld}`;
    if (atErasure === "DELETE") await writer.$executeRaw`DELETE FROM ${name(table)} WHERE ${isHers}`;
    if (atErasure === "BLANK") {
      await writer.$executeRaw`UPDATE ${name(table)} SET ${name(column)} = NULL WHERE ${isHers}`;
    }
  }
}

export interface ErasureHashes {
  readonly accountIdHash: string;
  readonly emailHash: string;
}

/**
 * Erases the account and all that is about its holder; what she wrote in listings stays, without her. `note` writes down
 * outside the database that it was done, before it is: what was promised is done at the latest with the next start.
 * @throws InvalidInput for the last maintainer
 */
export async function eraseAccount(
  database: PrismaClient,
  holder: Holder,
  { hashes, doer, note }: { hashes: ErasureHashes; doer: Doer; note: () => void },
): Promise<void> {
  await database.$transaction(async (writer) => {
    await keepOneMaintainer(writer, holder.id, "confirmation");
    await empty(writer, holder, null);
    await writer.erasure.create({ data: { ...hashes } });
    await noteAccount(writer, "ERASE_ACCOUNT", holder.id, doer);
    note();
  });
}

/** Empties again what a restored backup has brought back. */
export async function emptyAgain(database: PrismaClient, holder: Holder, until: Date): Promise<void> {
  await database.$transaction(async (writer) => {
    const accounts = await writer.account.count({ where: { id: holder.id } });
    await empty(writer, holder, until);
    if (accounts > 0) await noteAccount(writer, "ERASE_ACCOUNT", holder.id, BY_ITSELF, { again: true });
  });
}

/** All accounts, and all addresses that stand somewhere without one. */
export async function listHolders(database: PrismaClient): Promise<{ accounts: Holder[]; addresses: string[] }> {
  const accounts = await database.account.findMany({ select: { id: true, email: true } });
  const known = new Set(accounts.map(({ email }) => email));
  const found = new Set<string>();
  for (const { table, column } of PERSONAL_PLACES.filter(({ holds }) => holds === "EMAIL")) {
    const rows = await database.$queryRaw<{ email: string | null }[]>`
      SELECT DISTINCT ${name(column)} AS email FROM ${name(table)}`;
    for (const { email } of rows) if (email !== null && !known.has(email)) found.add(email);
  }
  return { accounts, addresses: [...found] };
}

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

/** By what a row is known to be hers: her number, her address, or one that she had until then. */
interface Mark {
  readonly holds: "ID" | "EMAIL";
  readonly value: string;
  /** What was written about the address later is about who has it now; null for no such day. */
  readonly until: Date | null;
}

/** The letter that tells the old address of a change is written with it. */
const WITH_THE_CHANGE_MS = 60_000;

async function findMarks(reader: Prisma.TransactionClient, holder: Holder, until: Date | null): Promise<Mark[]> {
  const changes = await reader.addressChange.findMany({
    where: { accountId: holder.id, usedAt: { not: null } },
    select: { oldEmail: true, newEmail: true, usedAt: true, undoneAt: true },
  });
  const former = changes.flatMap(({ oldEmail, newEmail, usedAt, undoneAt }): [string, Date | null][] => [
    [oldEmail, usedAt],
    [newEmail, undoneAt],
  ]);
  return [
    { holds: "ID", value: holder.id, until: null },
    { holds: "EMAIL", value: holder.email, until },
    ...former
      .filter(([email, moment]) => moment !== null && email !== holder.email)
      .map(([value, moment]) => ({
        holds: "EMAIL" as const,
        value,
        until: new Date((moment?.getTime() ?? 0) + WITH_THE_CHANGE_MS),
      })),
  ];
}

const isHers = (column: string, { value, until }: Mark) =>
  Prisma.sql`${name(column)}::text = ${value} AND ${until === null ? Prisma.sql`true` : Prisma.sql`created_at <= ${until}`}`;

/** Every row that is about her, by the name of its table. */
export async function gatherPersonalData(
  database: PrismaClient,
  holder: Holder,
): Promise<Record<string, readonly unknown[]>> {
  const gathered: Record<string, unknown[]> = {};
  const marks = await findMarks(database, holder, null);
  for (const { table, column, holds } of PERSONAL_PLACES) {
    for (const mark of marks.filter((one) => one.holds === holds)) {
      const rows = await database.$queryRaw<{ row: unknown }[]>`
        SELECT to_jsonb(held) - ${SECRET_COLUMNS}::text[] AS row FROM ${name(table)} held
        WHERE ${isHers(column, mark)}`;
      const known = gathered[table] ?? [];
      const isNew = ({ row }: { row: unknown }) => !known.some((one) => JSON.stringify(one) === JSON.stringify(row));
      gathered[table] = [...known, ...rows.filter(isNew).map(({ row }) => row)];
    }
  }
  return gathered;
}

/** @param until what was written about her address later is about who has it now; null for no such day */
async function empty(writer: Prisma.TransactionClient, holder: Holder, until: Date | null): Promise<void> {
  const marks = await findMarks(writer, holder, until);
  for (const { table, column, holds, atErasure } of PERSONAL_PLACES) {
    for (const mark of marks.filter((one) => one.holds === holds)) {
      const where = isHers(column, mark);
      if (atErasure === "DELETE") await writer.$executeRaw`DELETE FROM ${name(table)} WHERE ${where}`;
      if (atErasure === "BLANK")
        await writer.$executeRaw`UPDATE ${name(table)} SET ${name(column)} = NULL WHERE ${where}`;
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
  { hash, doer, note }: { hash: (value: string) => string; doer: Doer; note: (hashes: ErasureHashes) => void },
): Promise<void> {
  await database.$transaction(async (writer) => {
    await keepOneMaintainer(writer, holder.id, "confirmation");
    const emails = (await findMarks(writer, holder, null)).filter(({ holds }) => holds === "EMAIL");
    const hashes = emails.map(({ value }) => ({ accountIdHash: hash(holder.id), emailHash: hash(value) }));
    await empty(writer, holder, null);
    // One row for each erasure, as a count; the lines beside the database hold all her addresses.
    await writer.erasure.createMany({ data: hashes.slice(0, 1) });
    await noteAccount(writer, "ERASE_ACCOUNT", holder.id, doer);
    for (const one of hashes) note(one);
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

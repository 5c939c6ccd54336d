/** Puts names of the closed lists right, and back. The term bears the name; beside it stands what the files say. */
import { Prisma, type PrismaClient, type VocabularyList } from "@kotokartta/prisma";
import { writeAudit } from "../audit/audit.records.ts";
import { NotFound } from "../refusals.ts";
import type { TermKey } from "./vocabulary.rules.ts";

type Writer = Prisma.TransactionClient;

/** Names of tables cannot be parameters: these are constants, and never what somebody wrote. */
const TABLES: Readonly<Record<VocabularyList, { table: Prisma.Sql; key: Prisma.Sql }>> = {
  LANGUAGE: { table: Prisma.raw("language"), key: Prisma.raw("tag") },
  SERVICE_CATEGORY: { table: Prisma.raw("service_category"), key: Prisma.raw("id") },
  TARGET_GROUP: { table: Prisma.raw("target_group"), key: Prisma.raw("id") },
};

export const findCorrections = (database: PrismaClient, list: VocabularyList) =>
  database.termCorrection.findMany({ where: { list }, orderBy: [{ code: "asc" }, { locale: "asc" }] });

/** The term's name in a locale, with the term held until the end of the transaction. */
async function lockName(writer: Writer, { list, code, locale }: TermKey): Promise<string | null> {
  const { table, key } = TABLES[list];
  const [row] = await writer.$queryRaw<{ name: string | null }[]>`
    SELECT names ->> ${locale} AS name FROM ${table} WHERE ${key} = ${code} FOR UPDATE`;
  if (!row) throw new NotFound("VocabularyTerm");
  return row.name;
}

/** Null takes the name away. */
async function writeName(writer: Writer, { list, code, locale }: TermKey, name: string | null): Promise<void> {
  const { table, key } = TABLES[list];
  const names =
    name === null ? Prisma.sql`names - ${locale}` : Prisma.sql`names || ${JSON.stringify({ [locale]: name })}::jsonb`;
  await writer.$executeRaw`UPDATE ${table} SET names = ${names} WHERE ${key} = ${code}`;
}

interface Noted {
  readonly actorId: string | null;
  readonly act: "CORRECT_TERM" | "PUT_BACK_TERM";
  readonly before: string | null;
  readonly after: string | null;
}

const note = (writer: Writer, { list, code, locale }: TermKey, { actorId, act, before, after }: Noted) =>
  writeAudit(writer, {
    actor: "MAINTAINER",
    actorId,
    act,
    subjectType: "Term",
    subjectId: `${list}:${code}`,
    details: { locale, before, after },
  });

/** What the files say is kept the first time; a second correction does not forget it. */
export async function correctName(
  database: PrismaClient,
  term: TermKey,
  { name, actorId, now }: { readonly name: string; readonly actorId: string | null; readonly now: Date },
): Promise<void> {
  await database.$transaction(async (writer) => {
    const before = await lockName(writer, term);
    if (before === name) return;
    const { list, code, locale } = term;
    await writer.termCorrection.upsert({
      where: { list_code_locale: { list, code, locale } },
      create: { list, code, locale, name, loadedName: before, correctedAt: now },
      update: { name, correctedAt: now },
    });
    await writeName(writer, term, name);
    await note(writer, term, { actorId, act: "CORRECT_TERM", before, after: name });
  });
}

/** Makes it again what the files say, and tells what that is. @throws NotFound where nobody has put anything right */
export async function putBackName(
  database: PrismaClient,
  term: TermKey,
  actorId: string | null,
): Promise<string | null> {
  return database.$transaction(async (writer) => {
    const before = await lockName(writer, term);
    const { list, code, locale } = term;
    const where = { list_code_locale: { list, code, locale } };
    const correction = await writer.termCorrection.findUnique({ where });
    if (!correction) throw new NotFound("TermCorrection");
    await writer.termCorrection.delete({ where });
    await writeName(writer, term, correction.loadedName);
    await note(writer, term, { actorId, act: "PUT_BACK_TERM", before, after: correction.loadedName });
    return correction.loadedName;
  });
}

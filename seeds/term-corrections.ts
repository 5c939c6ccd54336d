// Names that maintainers put right stay when the files are loaded again; what the files say now is kept beside them.
import type { Prisma } from "@kotokartta/prisma";
import type { Row, TableName } from "./tables.ts";

const LISTS = { LANGUAGE: "language", SERVICE_CATEGORY: "service_category", TARGET_GROUP: "target_group" } as const;
const KEYS = { LANGUAGE: "tag", SERVICE_CATEGORY: "id", TARGET_GROUP: "id" } as const;

type Rows = Readonly<Record<TableName, readonly Row[]>>;
type Names = Readonly<Record<string, string>>;

/** The rows as they shall stand in the database. */
export async function withCorrections(database: Prisma.TransactionClient, rows: Rows): Promise<Rows> {
  const changed: Partial<Record<TableName, readonly Row[]>> = {};
  for (const { list, code, locale, name, loadedName } of await database.termCorrection.findMany()) {
    const table = LISTS[list];
    const row = rows[table].find((one) => one[KEYS[list]] === code);
    if (!row) continue;
    const says = (row.names as Names)[locale] ?? null; // the files' own shape: locale to text
    if (says !== loadedName) {
      const where = { list_code_locale: { list, code, locale } };
      await database.termCorrection.update({ where, data: { loadedName: says } });
    }
    changed[table] = (changed[table] ?? rows[table]).map((one) =>
      one[KEYS[list]] === code ? { ...one, names: { ...(one.names as Names), [locale]: name } } : one,
    );
  }
  return { ...rows, ...changed };
}

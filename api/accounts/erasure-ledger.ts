/**
 * Who was erased, as hashes, in a file beside the database and not in it: a database that is restored from yesterday's
 * backup has forgotten today's erasures, and learns of them from here. The key of the hashes is the file's first line,
 * so that nobody who has only the database can try addresses against it.
 */
import { createHmac, randomBytes } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../context.ts";
import type { Doer } from "./account-audit.records.ts";
import { emptyAgain, eraseAccount, type Holder, listHolders } from "./personal-data.records.ts";

const FILE = "erasures.txt";
/** Where an address stands without an account, there is no number to erase by. */
const NO_ACCOUNT = "00000000-0000-0000-0000-000000000000";

export interface ErasureLedger {
  /** @throws InvalidInput for the last maintainer */
  erase(database: Context["database"], holder: Holder, doer: Doer): Promise<void>;
  /** Erases anew whoever is in the ledger and in the database. Run at every start. Returns how many were found. */
  replay(database: Context["database"]): Promise<number>;
}

export function openErasureLedger(folder: string): ErasureLedger {
  const path = join(folder, FILE);
  const readLines = (): string[] => {
    if (!existsSync(path)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
    }
    return readFileSync(path, "utf8").split("\n").filter(Boolean);
  };
  const [key = ""] = readLines();
  const hash = (value: string): string => createHmac("sha256", key).update(value).digest("base64url");
  return {
    erase: async (database, holder, doer) => {
      const at = new Date().toISOString();
      await eraseAccount(database, holder, {
        hash,
        doer,
        // A line for each address that she had.
        note: ({ accountIdHash, emailHash }) =>
          appendFileSync(path, `${accountIdHash} ${emailHash} ${at}\n`, { flush: true }),
      });
    },
    replay: async (database) => {
      const entries = readLines()
        .slice(1)
        .map((line) => line.split(" "));
      if (entries.length === 0) return 0;
      const erasedAt = new Map(
        entries.flatMap(([id = "", email = "", at = ""]) => [id, email].map((key) => [key, new Date(at)])),
      );
      const { accounts, addresses } = await listHolders(database);
      const known = [
        ...accounts.map((holder) => ({ holder, until: erasedAt.get(hash(holder.id)) })),
        ...addresses.map((email) => ({ holder: { id: NO_ACCOUNT, email }, until: erasedAt.get(hash(email)) })),
      ];
      const restored = known.filter((one): one is { holder: Holder; until: Date } => one.until !== undefined);
      for (const { holder, until } of restored) await emptyAgain(database, holder, until);
      return restored.length;
    },
  };
}

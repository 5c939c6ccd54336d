/** The secret that cookies are signed and codes are sealed with: the operator's own, or one made at the first start. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = "sign-in-secret";

/**
 * Whoever has it and the database can sign in as anybody, so it is not kept in the database, and only the account that
 * runs the product can read the file. Losing it signs everybody out, and nothing worse.
 */
export function readAuthSecret(folder: string, setting: string): string {
  if (setting !== "") return setting;
  const path = join(folder, FILE);
  mkdirSync(folder, { recursive: true });
  try {
    // Fails when it is there: two processes that start at once end up with the same one.
    writeFileSync(path, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== "EEXIST") throw failure; // Node's own kind of error
  }
  return readFileSync(path, "utf8").trim();
}

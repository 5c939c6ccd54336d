/**
 * What the mail server has taken and the database does not know yet. A letter that was sent just when the database, or
 * this process, was lost must not be sent again: a mark lies on the disk until the database has noted it.
 */
import { existsSync } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";

export interface SentMarks {
  has(id: string): boolean;
  set(id: string): Promise<void>;
  clear(id: string): Promise<void>;
}

export function openSentMarks(dataFolder: string): SentMarks {
  const folder = join(dataFolder, "letters-sent");
  const pathOf = (id: string) => join(folder, id);
  return {
    has: (id) => existsSync(pathOf(id)),
    set: async (id) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(pathOf(id), "w");
      await file.sync();
      await file.close();
    },
    clear: (id) => rm(pathOf(id), { force: true }),
  };
}

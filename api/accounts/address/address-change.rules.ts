/** How long the old address can take a change back, and how its link is held. */
import { createHash } from "node:crypto";

export const UNDO_DAYS = 7;
const DAY_MS = 86_400_000;

/** The link's key is as long as a key can be: no seal is needed, and whoever reads the table has only this. */
export const hashOfUndo = (key: string): string => createHash("sha256").update(key).digest("hex");

export const undoEndsAt = (changedAt: Date): Date => new Date(changedAt.getTime() + UNDO_DAYS * DAY_MS);

import type { findDecided } from "./queue.queries.ts";

export type DoneAct = "approve" | "reject" | "ask" | "undo";
const ACTS: readonly DoneAct[] = ["approve", "reject", "ask", "undo"];

/** What was just done, as the address says it and the API knows it. */
export interface Decided {
  readonly act: DoneAct;
  readonly submission: NonNullable<Awaited<ReturnType<typeof findDecided>>>;
}

export function readDone(params: Readonly<Record<string, string | string[] | undefined>>) {
  const act = ACTS.find((known) => known === params.done);
  return act && typeof params.was === "string" ? { act, was: params.was } : null;
}

/** How an approval is taken back: an earlier version once more, or the opposite act. Null for what cannot be. */
export function wayBack({ act, submission }: Decided): "restore" | "withdraw" | "reopen" | "resume" | null {
  if (act !== "approve" || submission.state !== "PUBLISHED" || !submission.listingId) return null;
  if (submission.act === "CREATE") return "withdraw";
  if (submission.act === "CLOSE" || submission.act === "WITHDRAW") return "reopen";
  if (submission.act === "PAUSE") return "resume";
  const isContent = submission.act === "CHANGE" || submission.act === "RESTORE";
  return isContent && submission.revision && submission.revision > 1 ? "restore" : null;
}

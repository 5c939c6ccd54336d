"use client";

/**
 * What a device keeps of an edit: each open page for itself, so that two tabs do not write over each other. A page takes
 * up what others have left, and then keeps it instead of them.
 */
import { forgetOnDevice, keepOnDevice, keysOnDevice, recallFromDevice } from "../../desk/device.store.ts";
import { hasSeen, type KeptDraft, type Seen } from "./draft.rules.ts";

const startOf = (subject: string) => `draft:${subject}:`;
const keyOf = (subject: string, writer: string) => `${startOf(subject)}${writer}`;

const readAll = (subject: string) =>
  keysOnDevice(startOf(subject)).flatMap((key) => {
    const draft = recallFromDevice<KeptDraft>(key);
    return draft ? [{ key, draft }] : [];
  });

export const draftsHere = (subject: string): KeptDraft[] => readAll(subject).map(({ draft }) => draft);

/** What this page knows of need not be kept a second time. */
function forgetSeen(subject: string, writer: string, seen: Seen): void {
  for (const { key, draft } of readAll(subject)) {
    if (key !== keyOf(subject, writer) && hasSeen(seen, draft.seen ?? {})) forgetOnDevice(key);
  }
}

export function keepHere(subject: string, writer: string, draft: KeptDraft): boolean {
  const isKept = keepOnDevice(keyOf(subject, writer), draft);
  if (isKept) forgetSeen(subject, writer, draft.seen);
  return isKept;
}

/** There is nothing to keep any more, and with it goes what it was made of. */
export function forgetHere(subject: string, writer: string, seen: Seen): void {
  forgetOnDevice(keyOf(subject, writer));
  forgetSeen(subject, writer, seen);
}

"use client";

import { useEffect, useRef, useState } from "react";
import type { Content } from "../content/content.ts";
import type { EditState } from "./answer.rules.ts";
import { DRAFT_VERSION, type KeptDraft, openDrafts, type Seen } from "./draft.rules.ts";
import { draftsHere, forgetHere, keepHere } from "./draft.store.ts";
import { changesIn, EVERYTHING, isUntouched } from "./sections.rules.ts";
import type { EditingStart, Latest, SetState } from "./use-editing.ts";

/** After the last key: often enough that a closed tab loses nothing, seldom enough that a cheap phone keeps up. */
const DEVICE_MS = 400;
const SERVER_MS = 4000;

/** Takes up what was kept of earlier visits; keeps what is written on the device at once, and in the account a little later. */
export function useKeeping(state: EditState, latest: Latest, set: SetState, start: EditingStart): void {
  const { subject, account, keepDraft, draft } = start;
  const { base, mine, revision, keys } = state;
  const [writer] = useState(() => crypto.randomUUID().slice(0, 8));
  const seen = useRef<Seen>({});
  // As it was taken up: whoever only looks has written nothing, and hers is no newer than what she looks at.
  const opened = useRef<Content | null>(null);
  const isOnServer = useRef(draft !== null);

  // What was kept comes back when the page stands: the server has not seen the device's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is about one listing for its whole life
  useEffect(() => {
    const { seen: others, ...found } = openDrafts(start.content, [...draftsHere(subject), draft], account);
    seen.current = others;
    opened.current = found.mine;
    set((before) => ({ ...before, ...found }));
  }, []);

  useEffect(() => {
    let isCounted = mine === opened.current;
    const unsent = (): KeptDraft | null => {
      if (isUntouched(changesIn(EVERYTHING, base, mine))) return null;
      if (!isCounted) seen.current = { ...seen.current, [writer]: (seen.current[writer] ?? 0) + 1 };
      isCounted = true;
      return { version: DRAFT_VERSION, account, revision, base, mine, keys, seen: seen.current };
    };
    const keep = () => {
      const kept = unsent();
      if (kept === null) return forgetHere(subject, writer, seen.current);
      const isKept = keepHere(subject, writer, kept);
      if (isKept !== latest.current.isKept) set((before) => ({ ...before, isKept }));
    };
    const onDevice = setTimeout(keep, DEVICE_MS);
    const onServer = setTimeout(() => {
      const kept = unsent();
      // Nothing to keep, and nothing that was kept: the account need not be asked.
      if (kept === null && !isOnServer.current) return;
      isOnServer.current = kept !== null;
      void keepDraft(kept);
    }, SERVER_MS);
    // A tab that is closed or put away writes what it has.
    addEventListener("pagehide", keep);
    return () => {
      clearTimeout(onDevice);
      clearTimeout(onServer);
      removeEventListener("pagehide", keep);
    };
  }, [base, mine, revision, keys, account, subject, writer, keepDraft, latest, set]);
}

"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { forgetOnDevice, keepOnDevice, recallFromDevice } from "../../desk/device.store.ts";
import type { Content } from "../content/content.ts";
import { afterAnswer, type EditState } from "./answer.rules.ts";
import { DRAFT_VERSION, type KeptDraft, keyFor, openDraft } from "./draft.rules.ts";
import { type Choice, decidedContent } from "./merge.rules.ts";
import type { Outcome } from "./outcome.ts";
import { ALL, type Changes, changesIn, EVERYTHING, isUntouched, scopeNamed, withScope } from "./sections.rules.ts";

export interface Edit {
  readonly changes: Changes;
  readonly revision: number;
  /** The same for the same change, so that trying again is safe. */
  readonly key: string;
}

export interface EditingStart {
  /** A listing's id, or a name for one that is not there yet. */
  readonly subject: string;
  readonly account: string;
  /** The language that the sections are written in. */
  readonly language: string;
  readonly revision: number;
  readonly content: Content;
  /** What the server has kept of an earlier visit, perhaps on another device. */
  readonly draft: KeptDraft | null;
  readonly send: (edit: Edit) => Promise<Outcome>;
  /** Keeps it in the account too, so that another device can go on. */
  readonly keepDraft: (draft: KeptDraft | null) => Promise<void>;
}

/** After the last key: often enough that a closed tab loses nothing, seldom enough that a cheap phone keeps up. */
const DEVICE_MS = 400;
const SERVER_MS = 4000;
const RETRY_MS = 20_000;

const newer = (one: KeptDraft | null, other: KeptDraft | null) =>
  one && other ? (one.at < other.at ? other : one) : (one ?? other);

/** The whole life of an edit on one page: written, kept, sent, answered, and merged where two people met. */
export function useEditing(start: EditingStart) {
  const key = `draft:${start.subject}`;
  const [state, setState] = useState<EditState>(() => ({
    base: start.content,
    mine: start.content,
    revision: start.revision,
    keys: {},
    saves: {},
    clash: null,
    isRestored: false,
    isKept: true,
  }));
  // What is sent must be what is written at that moment, also when an answer comes between two keys.
  const latest = useRef(state);
  const set = useCallback((change: (before: EditState) => EditState) => {
    latest.current = change(latest.current);
    setState(latest.current);
  }, []);

  useOpening(start, key, set);
  useKeeping(state, latest, set, start, key);

  const save = useCallback(
    async (name: string) => {
      const scope = scopeNamed(name, start.language);
      const { base, mine, revision, keys } = latest.current;
      const changes = changesIn(scope, base, mine);
      if (isUntouched(changes)) return;
      const sent = keyFor(JSON.stringify(changes), keys[name], () => crypto.randomUUID());
      set((before) => ({
        ...before,
        keys: { ...before.keys, [name]: sent },
        saves: { ...before.saves, [name]: { kind: "SENDING" } },
      }));
      const outcome = await start.send({ changes, revision, key: sent.key });
      set((before) => afterAnswer(before, outcome, { name, scope, sent: mine, at: new Date().toISOString() }));
    },
    [set, start.send, start.language],
  );

  useRetry(state.saves, save);

  const scopeOf = (name: string) => scopeNamed(name, start.language);
  return {
    ...state,
    language: start.language,
    change: (change: Partial<Content>) => set((before) => ({ ...before, mine: { ...before.mine, ...change } })),
    save,
    drop: (name: string) =>
      set((before) => ({
        ...before,
        mine: withScope(before.mine, scopeOf(name), before.base),
        saves: Object.fromEntries(Object.entries(before.saves).filter(([other]) => other !== name)),
      })),
    changesOf: (name: string) => changesIn(scopeOf(name), state.base, state.mine),
    isDirty: (name: string) => !isUntouched(changesIn(scopeOf(name), state.base, state.mine)),
    /** What shall hold where two people met; then it is sent again. */
    settle: (choices: Readonly<Record<string, Choice>>) => {
      const { clash } = latest.current;
      if (clash === null) return;
      const mine = decidedContent(clash.merged, choices, clash.theirs);
      set((before) => ({ ...before, mine, base: clash.theirs, clash: null }));
      if (clash.name !== ALL) void save(clash.name);
    },
  };
}

export type Editing = ReturnType<typeof useEditing>;

type Set = (change: (before: EditState) => EditState) => void;

/** What was kept of an earlier visit comes back when the page stands: the server has not seen it. */
function useOpening(start: EditingStart, key: string, set: Set): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is about one listing for its whole life
  useEffect(() => {
    const kept = newer(recallFromDevice<KeptDraft>(key), start.draft);
    const { clash, ...opened } = openDraft(start.content, kept, start.account);
    set((before) => ({
      ...before,
      ...opened,
      clash: clash && { name: ALL, merged: clash, theirs: start.content },
    }));
  }, []);
}

/** Keeps what is written on the device at once, and on the server a little later. */
function useKeeping(
  state: EditState,
  latest: { readonly current: EditState },
  set: Set,
  { account, keepDraft, draft }: EditingStart,
  key: string,
): void {
  const { base, mine, revision, keys } = state;
  const isOnServer = useRef(draft !== null);
  useEffect(() => {
    const unsent = (): KeptDraft | null =>
      isUntouched(changesIn(EVERYTHING, base, mine))
        ? null
        : { version: DRAFT_VERSION, account, revision, base, mine, keys, at: new Date().toISOString() };
    const keep = () => {
      const kept = unsent();
      if (kept === null) return forgetOnDevice(key);
      const isKept = keepOnDevice(key, kept);
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
  }, [base, mine, revision, keys, account, key, keepDraft, latest, set]);
}

/** What could not be sent goes again when there is a line, without being asked. */
function useRetry(saves: EditState["saves"], save: (name: string) => Promise<void>): void {
  const waiting = Object.keys(saves)
    .filter((name) => saves[name]?.kind === "OFFLINE")
    .join(" ");
  useEffect(() => {
    if (waiting === "") return;
    const again = () => {
      for (const name of waiting.split(" ")) void save(name);
    };
    const timer = setInterval(() => navigator.onLine && again(), RETRY_MS);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [waiting, save]);
}

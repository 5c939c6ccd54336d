"use client";

import { useCallback, useRef, useState } from "react";
import type { Content } from "../content/content.ts";
import { afterAnswer, type EditState } from "./answer.rules.ts";
import { type KeptDraft, keyFor } from "./draft.rules.ts";
import { type Choices, settled, withFields } from "./merge.rules.ts";
import type { Outcome } from "./outcome.ts";
import { type Changes, changesIn, isUntouched, saveOf, scopeNamed, withScope } from "./sections.rules.ts";
import { useKeeping } from "./use-keeping.ts";
import { useRetry } from "./use-retry.ts";

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

const startState = ({ content, revision }: EditingStart): EditState => ({
  base: content,
  mine: content,
  revision,
  keys: {},
  saves: {},
  clashes: [],
  isRestored: false,
  isKept: true,
});

/** The whole life of an edit on one page: written, kept, sent, answered, and merged where two people met. */
export function useEditing(start: EditingStart) {
  const [state, setState] = useState<EditState>(() => startState(start));
  // What is sent must be what is written at that moment, also when an answer comes between two keys.
  const latest = useRef(state);
  const set = useCallback((change: (before: EditState) => EditState) => {
    latest.current = change(latest.current);
    setState(latest.current);
  }, []);
  useKeeping(state, latest, set, start);
  const save = useSaving(latest, set, start);
  useRetry(state.saves, save);

  const scopeOf = (name: string) => scopeNamed(name, start.language);
  const nameOf = (path: string) => saveOf(path, start.language, state.base.kind);
  return {
    ...state,
    language: start.language,
    change: (change: Partial<Content>) => set((before) => ({ ...before, mine: { ...before.mine, ...change } })),
    save,
    drop: (name: string) =>
      set((before) => ({
        ...before,
        mine: withScope(before.mine, scopeOf(name), before.base),
        // Whoever drops hers has taken theirs.
        clashes: before.clashes.filter(({ path }) => nameOf(path) !== name),
        saves: Object.fromEntries(Object.entries(before.saves).filter(([other]) => other !== name)),
      })),
    changesOf: (name: string) => changesIn(scopeOf(name), state.base, state.mine),
    isDirty: (name: string) => !isUntouched(changesIn(scopeOf(name), state.base, state.mine)),
    isClashing: (name: string) => state.clashes.some(({ path }) => nameOf(path) === name),
    /** Where what clashes is written. */
    nameOf,
    /** What shall hold where two met. What somebody published meanwhile is answered at once; a draft stays one. */
    settle: async (choices: Choices) => {
      const { clashes } = latest.current;
      set((before) => ({ ...before, mine: settled(before.mine, clashes, choices), clashes: [] }));
      const isLeft = (id: string) => choices[id] === "EDIT";
      const open = new Set(clashes.filter(({ id }) => isLeft(id)).map(({ path }) => nameOf(path)));
      const sent = clashes.filter(({ from, path }) => from === "PUBLIC" && !open.has(nameOf(path)));
      for (const [name, of] of Map.groupBy(sent, ({ path }) => nameOf(path))) {
        await save(
          name,
          of.map(({ path }) => path),
        );
      }
    },
  };
}

export type Editing = ReturnType<typeof useEditing>;

export type SetState = (change: (before: EditState) => EditState) => void;
export type Latest = { readonly current: EditState };

/** Sends what is otherwise in a section, or of it only these fields. */
export type Save = (name: string, paths?: readonly string[]) => Promise<void>;

function useSaving(latest: Latest, set: SetState, { send, language }: EditingStart): Save {
  return useCallback(
    async (name, paths) => {
      const scope = scopeNamed(name, language);
      const post = async (content: Content): Promise<Outcome["kind"] | null> => {
        const { base, revision, keys } = latest.current;
        const changes = changesIn(scope, base, content);
        if (isUntouched(changes)) return null;
        const sent = keyFor(JSON.stringify(changes), keys[name], () => crypto.randomUUID());
        const saves = { ...latest.current.saves, [name]: { kind: "SENDING" as const } };
        set((before) => ({ ...before, keys: { ...before.keys, [name]: sent }, saves }));
        const outcome = await send({ changes, revision, key: sent.key });
        set((before) => afterAnswer(before, outcome, { name, scope, sent: content }));
        return outcome.kind;
      };
      /** Without what two people changed: that waits until one has chosen. */
      const free = ({ base, mine, clashes }: EditState) => {
        const paths = clashes.map(({ path }) => path);
        return paths.length === 0 ? mine : withFields(mine, paths, base);
      };
      const { base, mine } = latest.current;
      const kind = await post(paths === undefined ? free(latest.current) : withFields(base, paths, mine));
      // Somebody was first. What does not clash with hers goes in without a question, once.
      if (kind === "CONFLICT") await post(free(latest.current));
    },
    [latest, set, send, language],
  );
}

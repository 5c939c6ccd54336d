"use client";

/**
 * The names of other listings that a form has met: those that came with the page, those that somebody has found since, and
 * those that a draft names, which are asked for.
 */
import { useEffect, useSyncExternalStore } from "react";
import { findNames } from "../asking/links.queries.ts";

type LinkNames = ReadonlyMap<string, string>;

let known: LinkNames = new Map();
const asked = new Set<string>();
const listeners = new Set<() => void>();

const listen = (hear: () => void) => {
  listeners.add(hear);
  return () => listeners.delete(hear);
};

export function learnNames(names: readonly { readonly id: string; readonly name: string }[]): void {
  const fresh = names.filter(({ id, name }) => known.get(id) !== name);
  if (fresh.length === 0) return;
  known = new Map([...known, ...fresh.map(({ id, name }): [string, string] => [id, name])]);
  for (const hear of listeners) hear();
}

/** What the listings with these ids are called; of one that is not public only the id is known. */
export function useLinkNames(ids: readonly string[], locale: string): (id: string) => string {
  const names = useSyncExternalStore(
    listen,
    () => known,
    () => known,
  );
  const missing = ids.filter((id) => !names.has(id)).join(" ");
  useEffect(() => {
    const wanted = missing.split(" ").filter((id) => id !== "" && !asked.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) asked.add(id);
    findNames(wanted, { locale }).then(learnNames, () => {});
  }, [missing, locale]);
  return (id) => names.get(id) ?? "…";
}

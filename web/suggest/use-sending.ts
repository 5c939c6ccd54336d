"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import type { FormState } from "./form-state.ts";
import type { Solution } from "./proof.rules.ts";
import { workOut } from "./proof.ts";

/** An action of the server; it also takes the form from a browser without scripts. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** Longer than a slow phone needs for the work. Then the form goes without it. */
const LONGEST_WORK_MS = 12_000;
/** Whoever waits for longer is told why. */
const SHORT_WORK_MS = 2_000;

const LEAVING_MS = 5_000;

type Step = "writing" | "sending" | "working";

const after = <T>(milliseconds: number, value: T) =>
  new Promise<T>((done) => setTimeout(() => done(value), milliseconds));

/** Begins the work when somebody begins to write, once for each challenge. */
function useWork(challenge: string) {
  const work = useRef<{ readonly challenge: string; readonly done: Promise<Solution | null> } | null>(null);
  return () => {
    if (work.current?.challenge !== challenge) work.current = { challenge, done: workOut(challenge) };
    return work.current.done;
  };
}

/**
 * Sends a form. With a script it is sent from the page: the line may break, and what was written still stands there. A
 * form that React resets, or a page that a failure replaces, would take it away.
 */
export function useSending(action: FormAction, opened: FormState) {
  const [answered, formAction] = useActionState(action, opened);
  const [own, setOwn] = useState<FormState | null>(null);
  const [step, go] = useState<Step>("writing");
  const isSending = useRef(false);
  const state = own ?? answered;
  const begin = useWork(state.challenge);
  const { failure } = state;

  // Who was refused for having no proof has one by the time she tries again.
  useEffect(() => {
    if (failure !== null) void begin();
  });

  async function send(form: FormData) {
    const slow = setTimeout(() => go("working"), SHORT_WORK_MS);
    const solution = await Promise.race([begin(), after(LONGEST_WORK_MS, null)]);
    clearTimeout(slow);
    go("sending");
    if (solution) {
      form.set("counter", String(solution.counter));
      form.set("derivedKey", solution.derivedKey);
    }
    const next = await action(state, form).catch((): FormState => ({ ...state, problems: {}, failure: "away" }));
    // A broken line gives no new values: those of the page stand in its fields.
    setOwn(next);
    if (next.sentTo === null) return;
    location.assign(next.sentTo);
    // Until the page of thanks is there a second tap does nothing; who comes back to the form can use it again.
    await after(LEAVING_MS, null);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    go("sending");
    const submitter = (event.nativeEvent as SubmitEvent).submitter; // React types the event, not what pressed the form
    void send(new FormData(event.currentTarget, submitter)).finally(() => {
      isSending.current = false;
      go("writing");
    });
  }

  return { state, step, form: { action: formAction, onSubmit, onInput: () => void begin() } };
}

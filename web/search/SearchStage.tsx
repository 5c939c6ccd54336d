"use client";

import { useRouter } from "next/navigation";
import {
  type ChangeEvent,
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
  type SubmitEvent,
  useEffect,
  useRef,
  useTransition,
} from "react";
import {
  addressOf,
  isPicked,
  isSearchField,
  isTyped,
  isUnfinished,
  onOpenSearch,
  searchForm,
  showDefaults,
} from "./form.url.ts";
import styles from "./SearchStage.module.css";

interface SearchStageProps {
  /** The address of what is shown, as the server understood it: a new one means a new answer. */
  readonly query: string;
  readonly children: ReactNode;
}

/** Where the keyboard goes when the answer has come: to the results, or back to the choice that was made. */
type Afterwards = { readonly isNewPage: true } | { readonly isNewPage: false; readonly choice: string };

function placeFocus(afterwards: Afterwards) {
  const heading = document.getElementById("results");
  if (afterwards.isNewPage) {
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  } else if (document.activeElement === document.body) {
    // The choice was redrawn somewhere else, or is gone, and took the keyboard's place with it.
    const again = afterwards.choice && searchForm()?.querySelector<HTMLElement>(afterwards.choice);
    (again || heading)?.focus({ preventScroll: true });
  }
}

/** Opens addresses of this page without loading it anew, and tidies up when the answer is there. */
function useOpening(query: string) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const afterwards = useRef<Afterwards>(null);

  function open(address: string, next: Afterwards) {
    afterwards.current = next;
    const navigate = next.isNewPage ? router.push : router.replace;
    startTransition(() => navigate(address, { scroll: false }));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is what this waits for
  useEffect(() => {
    // While a newer question is on its way, what the reader has just chosen must stay chosen.
    if (isPending) return;
    const form = searchForm();
    if (form) showDefaults(form);
    if (afterwards.current) placeFocus(afterwards.current);
    afterwards.current = null;
  }, [query, isPending]);

  return { open, isPending };
}

function choiceOf({ name, value }: { readonly name: string; readonly value: string }) {
  return `[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`;
}

/**
 * The search page works as a plain form and plain links. With JavaScript this stage does the same
 * without loading the page anew: it listens to what happens inside it and opens the same addresses.
 */
export function SearchStage({ query, children }: SearchStageProps) {
  const { open, isPending } = useOpening(query);

  useEffect(() =>
    onOpenSearch((extra) => {
      const form = searchForm();
      if (form) open(addressOf(form, extra), { isNewPage: false, choice: "" });
    }),
  );

  function applyChoice({ target }: ChangeEvent<HTMLElement>) {
    if (!isSearchField(target) || !target.form || (isTyped(target) && !isPicked(target))) return;
    if (isUnfinished(target.form)) return;
    open(addressOf(target.form), { isNewPage: false, choice: choiceOf(target) });
  }

  function applyWords({ target }: FocusEvent<HTMLElement>) {
    if (!isSearchField(target) || !target.form || !isTyped(target)) return;
    if (target instanceof HTMLInputElement && target.value === target.defaultValue) return;
    open(addressOf(target.form), { isNewPage: false, choice: "" });
  }

  function applyForm(event: SubmitEvent<HTMLElement>) {
    const form = searchForm();
    if (!form) return;
    event.preventDefault();
    open(addressOf(form), { isNewPage: true });
  }

  function followLink(event: MouseEvent<HTMLElement>) {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-soft]") : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(`${link.pathname}${link.search}`, { isNewPage: true });
  }

  return (
    // biome-ignore lint/a11y: the elements inside are the ones that act; this only listens
    <div
      className={styles.stage}
      data-pending={isPending || undefined}
      onChange={applyChoice}
      onBlur={applyWords}
      onSubmit={applyForm}
      onClick={followLink}
    >
      {children}
    </div>
  );
}

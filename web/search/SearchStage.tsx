"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type FocusEvent, type MouseEvent, type ReactNode, type SubmitEvent, useEffect, useRef, useTransition } from "react";
import styles from "./SearchStage.module.css";

interface SearchStageProps {
  /** The address of what is shown, as the server understood it: a new one means a new answer. */
  readonly query: string;
  readonly children: ReactNode;
}

const FORM = "search";
const OPEN = "kotokartta:search";

type Field = HTMLInputElement | HTMLSelectElement;

const searchForm = () => document.getElementById(FORM) as HTMLFormElement | null; // the element with this id is the form of SearchForm

function fields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((element): element is Field => element instanceof HTMLInputElement || element instanceof HTMLSelectElement);
}

/** The address that submitting the form would lead to, without its empty boxes. */
function addressOf(form: HTMLFormElement, extra: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value && !(name in extra)) query.append(name, value);
  for (const [name, value] of Object.entries(extra)) query.append(name, value);
  const path = new URL(form.action).pathname;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Boxes that were touched keep what was put in them; after an answer they say again what the answer says. */
function showDefaults(form: HTMLFormElement) {
  for (const field of fields(form)) {
    if ("local" in field.dataset) continue;
    if (field instanceof HTMLSelectElement) {
      for (const option of field.options) option.selected = option.defaultSelected;
    } else if (field.type === "checkbox" || field.type === "radio") field.checked = field.defaultChecked;
    else field.value = field.defaultValue;
  }
}

/** Opens the search of the form with something added; for parts that know something the form does not. */
export function openSearch(extra: Readonly<Record<string, string>>) {
  window.dispatchEvent(new CustomEvent(OPEN, { detail: extra }));
}

/**
 * The search page works as a plain form and plain links. With JavaScript this stage does the same
 * without loading the page anew: it listens to what happens inside it and opens the same addresses.
 */
export function SearchStage({ query, children }: SearchStageProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const focusAfter = useRef(false);
  const hasActed = useRef(false);

  function open(address: string, { isNewPage = false } = {}) {
    hasActed.current = true;
    focusAfter.current = isNewPage;
    startTransition(() => (isNewPage ? router.push(address, { scroll: false }) : router.replace(address, { scroll: false })));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is what this waits for
  useEffect(() => {
    const form = searchForm();
    // While a newer question is on its way, what the reader has just chosen must stay chosen.
    if (form && !isPending) showDefaults(form);
    const heading = document.getElementById("results");
    if (isPending || !heading) return;
    // A choice that was taken away takes the keyboard's place with it: the results are the next best.
    const isLost = hasActed.current && document.activeElement === document.body;
    if (focusAfter.current || isLost) heading.focus({ preventScroll: true });
    if (focusAfter.current) heading.scrollIntoView({ block: "start" });
    focusAfter.current = false;
  }, [query, isPending]);

  useEffect(() => {
    const openWith = (event: Event) => {
      const form = searchForm();
      if (form && event instanceof CustomEvent) open(addressOf(form, event.detail));
    };
    window.addEventListener(OPEN, openWith);
    return () => window.removeEventListener(OPEN, openWith);
  });

  function applyChoice({ target }: ChangeEvent<HTMLElement>) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || target.form?.id !== FORM) return;
    const isTyped = target instanceof HTMLInputElement && !/^(checkbox|radio)$/.test(target.type);
    // Picking a suggestion from a list arrives as one whole word, typing letter by letter.
    const isPicked = isTyped && [...(target.list?.options ?? [])].some((option) => option.value === target.value);
    if (!isTyped || isPicked) open(addressOf(target.form));
  }

  function applyWords({ target }: FocusEvent<HTMLElement>) {
    if (!(target instanceof HTMLInputElement) || target.form?.id !== FORM || "local" in target.dataset) return;
    if (target.value !== target.defaultValue && /^(text|search)$/.test(target.type)) open(addressOf(target.form));
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

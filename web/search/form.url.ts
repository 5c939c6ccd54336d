/** The form of the search and the address it stands for, in the browser. */

import { BY_DAY } from "./question/day.url.ts";

const FORM = "search";
const OPEN = "kotokartta:search";

type Extra = Readonly<Record<string, string>>;
type Field = HTMLInputElement | HTMLSelectElement;

export function searchForm(): HTMLFormElement | null {
  const form = document.getElementById(FORM);
  return form instanceof HTMLFormElement ? form : null;
}

/** A field of the search form; boxes that only narrow a list on the screen are none. */
export function isSearchField(target: EventTarget): target is Field {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return isField && target.form?.id === FORM && !("local" in target.dataset);
}

export function isTyped(field: Field): boolean {
  return field instanceof HTMLInputElement && (field.type === "text" || field.type === "search");
}

/** Picking a suggestion from a list arrives as one whole word; typing arrives letter by letter. */
export function isPicked(field: Field): boolean {
  return (
    field instanceof HTMLInputElement && [...(field.list?.options ?? [])].some((option) => option.value === field.value)
  );
}

/** The address that submitting the form would lead to, without its empty boxes. */
export function addressOf(form: HTMLFormElement, extra: Extra = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value && !(name in extra)) query.append(name, value);
  }
  for (const [name, value] of Object.entries(extra)) query.append(name, value);
  joinDay(query);
  const path = new URL(form.action).pathname;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** A day and a part of it are two boxes and one word of the address; without "choose a day" they say nothing. */
function joinDay(query: URLSearchParams) {
  const [day, part] = [query.get("day"), query.get("part")];
  query.delete("day");
  query.delete("part");
  if (query.get("open") !== BY_DAY) return;
  if (day) query.set("open", part ? `${day}-${part}` : day);
  else query.delete("open");
}

/** "Choose a day" asks for nothing yet: the reader is about to say which. */
export function isUnfinished(form: HTMLFormElement): boolean {
  const asked = new FormData(form);
  return asked.get("open") === BY_DAY && !asked.get("day");
}

/** Boxes that were touched keep what was put in them; after an answer they say again what the answer says. */
export function showDefaults(form: HTMLFormElement) {
  for (const field of [...form.elements].filter(isSearchField)) {
    if (field instanceof HTMLSelectElement) field.value = field.dataset.value ?? "";
    else if (isTyped(field)) field.value = field.defaultValue;
    else field.checked = field.defaultChecked;
  }
}

/** Opens the search of the form with something added; for parts that know something the form does not. */
export function openSearch(extra: Extra) {
  window.dispatchEvent(new CustomEvent(OPEN, { detail: extra }));
}

/** Calls back with what `openSearch` adds; answers with a way to stop listening. */
export function onOpenSearch(open: (extra: Extra) => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent) open(event.detail);
  };
  window.addEventListener(OPEN, listen);
  return () => window.removeEventListener(OPEN, listen);
}

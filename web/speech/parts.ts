/** What is read of a page, gathered from the page itself when somebody asks for it: the page carries nothing more. */
import { digitsAloud } from "./digits.rules.ts";

export interface Part {
  readonly element: Element;
  readonly text: string;
  readonly language: string;
}

/** Pictures, what is meant for the eye alone, and what is folded away are not read. */
const SILENT = "[aria-hidden=true], svg, script, noscript, details:not([open]) > :not(summary)";

/** The texts of an element, one for each stretch of a language. */
function partsOf(element: Element | null | undefined): Part[] {
  if (!element) return [];
  const parts: Part[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    if (!around || around.closest(SILENT)) continue;
    const text = walker.currentNode.textContent ?? "";
    const language = around.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang;
    const last = parts.at(-1);
    if (last && (last.language === language || text.trim() === "")) {
      parts[parts.length - 1] = { ...last, text: `${last.text} ${text}` };
    } else parts.push({ element, text, language });
  }
  return parts
    .map((part) => ({ ...part, text: part.text.replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

const find = (selector: string) => document.querySelector(selector);
const findAll = (selector: string) => [...document.querySelectorAll(selector)];

/** A section's title and what is said in it; nothing when nothing is said. */
function section(id: string, said: readonly Part[]): Part[] {
  return said.length > 0 ? [...partsOf(find(`#${id} h2`)), ...said] : [];
}

function languageParts(): Part[] {
  // The reader's own name of each language; where there is one name only, that.
  const names = findAll("#languages li > p:first-child > span:last-child").flatMap(partsOf);
  return section("languages", names.length > 0 ? names : partsOf(find("#languages > p")));
}

function hoursParts(): Part[] {
  const now = findAll("#hours [data-say]").flatMap(partsOf);
  const told = now.length > 0 ? now : findAll("#hours > div > p:first-child").flatMap(partsOf);
  return [...section("hours", told), ...section("when", partsOf(find("#when > p")))];
}

function addressParts(): Part[] {
  return section("way", partsOf(find("#way > address") ?? find("#way > p")));
}

function phoneParts(): Part[] {
  const link = find("#contact a[href^='tel:']");
  if (!link) return [];
  const language = document.documentElement.lang;
  const number = digitsAloud((link.getAttribute("href") ?? "").slice("tel:".length), language);
  return section("contact", [{ element: link, text: number, language }]);
}

/** The essentials of a listing, in the order in which somebody who listens needs them. */
export function gatherParts(): Part[] {
  return [
    ...partsOf(find("article h1")),
    ...partsOf(find("article h1 + p")),
    ...partsOf(find("article > header [data-say] p")),
    ...languageParts(),
    ...hoursParts(),
    ...addressParts(),
    ...phoneParts(),
  ];
}

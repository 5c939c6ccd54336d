/**
 * A language that nobody speaks: English with marks on its letters and two fifths longer, in brackets. Whoever reads a
 * page in it sees at once what was left in another language, what is cut off and what does not fit.
 */
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { printAST } from "@formatjs/icu-messageformat-parser/printer.js";

export type Tree = { readonly [key: string]: string | Tree };

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MARKED = [..."åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"];
const LONGER = 0.4;

const mark = (text: string) => [...text].map((letter) => MARKED[PLAIN.indexOf(letter)] ?? letter).join("");

/** Longer by words, as other languages are: one long word would test how words break and nothing else. */
function lengthen(text: string): string {
  const wanted = Math.ceil(text.trim().length * LONGER);
  return wanted < 2 ? text : `${text}${" õñé".repeat(Math.ceil(wanted / 4)).slice(0, wanted)}`;
}

function markElement(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal) return { ...element, value: mark(element.value) };
  if (element.type === TYPE.tag) return { ...element, children: element.children.map(markElement) };
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.entries(element.options).map(
    ([form, option]) => [form, { ...option, value: option.value.map(markElement) }] as const,
  );
  return { ...element, options: Object.fromEntries(options) };
}

/** One message in the language that nobody speaks: its arguments, tags and plural forms stay. */
export function pseudoMessage(message: string): string {
  const elements = parse(message).map(markElement);
  const text = elements.map((element) => (element.type === TYPE.literal ? element.value : "xxxxxx")).join("");
  return `[${printAST(elements)}${lengthen(text).slice(text.length)}]`;
}

/** A whole message file. */
export function pseudoMessages(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? pseudoMessage(value) : pseudoMessages(value),
    ]),
  );
}

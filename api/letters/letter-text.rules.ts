/** A letter as plain text: everything that the page says, for programs and people that want no page. */
import { isolatesInText } from "./isolation.rules.ts";
import type { LetterLanguage } from "./letter-languages.rules.ts";
import type { LetterParts } from "./letter-parts.rules.ts";

/** Codes and addresses have a line of their own: there nothing beside them can turn them round, and they are easily copied. */
export function textOf(parts: LetterParts, { direction }: LetterLanguage): string {
  const { code, quote, button } = parts;
  const paragraphs = [
    parts.greeting,
    parts.text,
    parts.about,
    parts.names.map((name) => `- ${name}`).join("\n"),
    code && `${code.characters}\n${code.spelled}`,
    quote && `${quote.label}\n${quote.words.replace(/^/gm, "> ")}`,
    button && `${button.label}:\n${button.url}`,
    parts.after,
    // What mail programs know as the end of the letter proper.
    `-- \n${parts.why.join("\n")}`,
    parts.sender.join("\n"),
  ];
  return `${isolatesInText(paragraphs.filter(Boolean).join("\n\n"), direction)}\n`;
}

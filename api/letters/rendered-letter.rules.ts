/** Makes a whole letter of what happened: subject, plain text and page, in the language of whoever gets it. */
import { isolatesInText } from "./isolation.rules.ts";
import type { LetterFacts, LetterKind } from "./letter.ts";
import { type LetterLanguage, letterLanguageOf } from "./letter-languages.rules.ts";
import { pageOf } from "./letter-page.rules.ts";
import { composeLetter, type Sender } from "./letter-parts.rules.ts";
import { textOf } from "./letter-text.rules.ts";

export interface RenderedLetter {
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function renderLetter<Kind extends LetterKind>(
  kind: Kind,
  facts: LetterFacts[Kind],
  locale: string,
  sender: Sender,
): RenderedLetter {
  const language = letterLanguageOf(locale);
  const parts = composeLetter(kind, facts, language, sender);
  return {
    language,
    subject: isolatesInText(parts.subject, language.direction),
    text: textOf(parts, language),
    html: pageOf(parts, sender.site, language),
  };
}

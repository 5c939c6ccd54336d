/** Cuts a text in the opening_hours syntax into its words. */

export type OsmTokenKind = "TIME" | "YEAR" | "NUMBER" | "WORD" | "COMMENT" | "SIGN" | "END";

export interface OsmToken {
  readonly kind: OsmTokenKind;
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly at: number;
}

const TOKEN =
  /\s*(?:(?<COMMENT>"[^"]*")|(?<ALWAYS>24\/7)|(?<TIME>\d{1,2}:\d\d)|(?<YEAR>\d{4})|(?<NUMBER>\d{1,3})|(?<WORD>[A-Za-z]+)|(?<SIGN>\|\||[;,+/[\]():-]))/y;

/** Null where something stands that no rule of the syntax begins or goes on with. */
export function tokensOf(text: string): OsmToken[] | null {
  const tokens: OsmToken[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const found = TOKEN.exec(trimmed);
    if (!found) return null;
    const { COMMENT, ALWAYS, TIME, YEAR, NUMBER, WORD, SIGN } = found.groups ?? {};
    const word = COMMENT ?? ALWAYS ?? TIME ?? YEAR ?? NUMBER ?? WORD ?? SIGN ?? "";
    const kind: OsmTokenKind =
      COMMENT !== undefined
        ? "COMMENT"
        : TIME !== undefined
          ? "TIME"
          : YEAR !== undefined
            ? "YEAR"
            : NUMBER !== undefined
              ? "NUMBER"
              : SIGN !== undefined
                ? "SIGN"
                : "WORD";
    tokens.push({ kind, text: word, at: TOKEN.lastIndex - word.length });
  }
  tokens.push({ kind: "END", text: "", at: trimmed.length });
  return tokens;
}

/** A place in the row of words; the parts of the reader move it on. */
export class OsmCursor {
  #at = 0;
  readonly #tokens: readonly OsmToken[];
  readonly #end: OsmToken;

  constructor(tokens: readonly OsmToken[], textLength: number) {
    this.#tokens = tokens;
    this.#end = { kind: "END", text: "", at: textLength };
  }

  /** The word `ahead` words from here, without moving. */
  peek(ahead = 0): OsmToken {
    return this.#tokens[this.#at + ahead] ?? this.#end;
  }

  next(): OsmToken {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Moves on over a sign or a word if it stands here. */
  take(text: string): boolean {
    if (this.peek().text !== text || this.peek().kind === "COMMENT") return false;
    this.#at += 1;
    return true;
  }
}

/** The name of what a role is of, in one language. */
import { chooseName } from "../catalogue/localised-text.rules.ts";

/** As plain text for a letter; null for what is of everything. */
export const nameIn = (names: Readonly<Record<string, string>> | null, locale: string): string | null =>
  names === null ? null : chooseName(names, locale).text;

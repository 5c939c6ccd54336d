/** Finding something by any of its names, however it is written. */
import { folded } from "./folded.rules.ts";

const MOST_SHOWN = 8;

/** A whole name before the beginning of one, that before a part of one. */
function rankOf(names: readonly string[], asked: string): number {
  const words = names.map(folded);
  if (words.some((word) => word === asked)) return 0;
  if (words.some((word) => word.startsWith(asked))) return 1;
  // Two letters are in nearly every name.
  return asked.length > 2 && words.some((word) => word.includes(asked)) ? 2 : 3;
}

export function findNamed<Item extends { readonly name: string }>(
  items: readonly Item[],
  typed: string,
  namesOf: (item: Item) => readonly string[],
  most: number = MOST_SHOWN,
): readonly Item[] {
  const asked = folded(typed);
  if (asked === "") return [];
  return items
    .map((item) => ({ item, rank: rankOf(namesOf(item), asked) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank || one.item.name.localeCompare(other.item.name))
    .slice(0, most)
    .map(({ item }) => item);
}

// Ids and addresses that come out the same on every run and every machine.
import { createHash } from "node:crypto";

/** Our own namespace (RFC 9562): ids made here meet nobody else's, and never change. */
const NAMESPACE = Buffer.from("5f0c2a8e3d6b4c1f9a7e2b8d4f6c0e13", "hex");

/** A UUID of version 5: the same words always give the same id. */
export function nameId(...words: readonly string[]): string {
  const hash = createHash("sha1").update(NAMESPACE).update(words.join("/")).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ß: "ss",
  œ: "oe",
  ı: "i",
  ŋ: "n",
  ʒ: "z",
  ǥ: "g",
  ŧ: "t",
};

/** Lower case without marks: "Åbo" and "abo" are the same word to somebody who types. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[æøđðþłßœıŋʒǥŧ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
}

/** The longest address of a listing. It stands in letters and on posters. */
const MAX_SLUG = 80;

/** Shortens at a hyphen where one is near, so that the last word stays whole. */
function cutSlug(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  const hyphen = cut.lastIndexOf("-");
  return (hyphen > length / 2 ? cut.slice(0, hyphen) : slug.slice(0, length)).replace(/-+$/, "");
}

/** "Monikulttuurikeskus Gloria" → "monikulttuurikeskus-gloria". */
export function slugOf(text: string, length = MAX_SLUG): string {
  const slug = foldText(text)
    // An apostrophe, and the colon before a Finnish case ending (SPR:n), stand inside a word.
    .replace(/['’ʹʼ´`]|(?<=[a-z]):(?=[a-z])/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return cutSlug(slug, length);
}

/** The slug of what goes on at a listing: the listing's, then the activity's, both recognisable. */
export function joinSlugs(first: string, second: string): string {
  const rest = cutSlug(second, 40);
  return `${cutSlug(first, MAX_SLUG - rest.length - 1)}-${rest}`;
}

export interface SlugWish {
  readonly id: string;
  readonly wanted: string;
  /** What tells two of the same name apart, usually the municipality. */
  readonly apart: string;
}

/**
 * Gives each row of one file a free slug: its name; with the municipality when several rows share the
 * name or it is taken; and a number when even that is not enough. Files are served one after another, so
 * that a later pack never changes the addresses of an earlier one. A slug given once is kept for ever:
 * `given` holds those of earlier runs.
 */
export function giveSlugs(wishes: readonly SlugWish[], given: Map<string, string>): void {
  const taken = new Set(given.values());
  const waiting = wishes.filter((wish) => !given.has(wish.id));
  const wanted = Map.groupBy(waiting, (wish) => wish.wanted);
  for (const wish of waiting) {
    const isShared = taken.has(wish.wanted) || (wanted.get(wish.wanted)?.length ?? 0) > 1;
    const base = isShared && wish.apart !== "" ? joinSlugs(wish.wanted, wish.apart) : wish.wanted;
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${cutSlug(base, MAX_SLUG - 4)}-${number}`;
    taken.add(slug);
    given.set(wish.id, slug);
  }
}

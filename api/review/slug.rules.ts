/** The name of a listing in an address: once given it stays, whatever the listing is called later. */
const MAX_SLUG = 80;
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
};

/** `fallback` stands for a name without a letter that an address can have. */
export function slugOf(name: string, fallback: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[æøđðþłßœıŋ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/['’ʹʼ´`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? fallback : plain;
}

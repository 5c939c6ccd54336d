/**
 * One key for the forms of a Finnish word that Snowball's stemmer leaves apart: stems that change their last
 * consonants (ranta : rannan, Turku : Turun), words in -nen and -us, and a few of the commonest odd ones. It is coarse
 * ("kieli" and "kielto" share a key); what was typed exactly always counts for more.
 */
import { foldLetters } from "./letters.rules.ts";

/** Snowball's stems of everyday words whose forms look unlike each other. */
const ODD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    laps: ["lap", "last"],
    mies: ["mieh", "miest", "miehe"],
    nais: ["nain", "naine", "naise", "naist"],
    ait: ["aid", "aidi", "aide", "aiti", "aite"],
    nuor: ["nuort", "nuore"],
    turu: ["turku"],
  }).flatMap(([root, stems]) => stems.map((stem): [string, string] => [stem, root])),
);

/** The last consonants in one grade: a strong and a weak stem get the same ending. */
const GRADES: readonly (readonly [RegExp, string])[] = [
  [/nk$/, "ng"],
  [/n[nt]$/, "n"],
  [/m[mp]$/, "m"],
  [/l[lt]$/, "l"],
  [/r[rt]$/, "r"],
  [/hd$/, "ht"],
  [/(?<=[lr])k$/, ""],
  [/kk$/, "k"],
  [/(?<=[aeiouy])(?:pp|v)$/, "p"],
  [/(?<=[aeiouy])(?:tt|d)$/, "t"],
  [/ss$/, "s"],
];

const SHORTEST = 4;

export function finnishRoot(stem: string, word: string): string {
  let root = foldLetters(stem);
  // Snowball takes "kerhon" for a form in -hon and leaves its genitive on.
  if (stem === word && /[aeiouy]n$/.test(root)) root = root.slice(0, -1);
  const odd = ODD.get(root);
  if (odd) return odd;
  root = keepLong(root, root.replace(/(?<=[eouy])j$/, ""));
  root = keepLong(root, root.replace(/(?<=[aiouy])ks(?:e|i)?$/, "s").replace(/(?<=[uy]s)t$/, ""));
  root = keepLong(root, root.replace(/(?<=[aeiouy][uy])[dt]$/, "s"));
  root = keepLong(root, root.replace(/(?<=[aou]i|li|ri|ki|si)(?:ne?|se?|ste?)$/, ""), SHORTEST + 1);
  root = withoutLastVowels(root);
  for (const [cluster, grade] of GRADES) {
    if (cluster.test(root)) return withoutLastVowels(keepLong(root, root.replace(cluster, grade)));
  }
  return root;
}

const keepLong = (root: string, shorter: string, shortest = SHORTEST) => (shorter.length >= shortest ? shorter : root);

function withoutLastVowels(root: string): string {
  let end = root.length;
  while (end > SHORTEST && /[aeiouy]/.test(root[end - 1] ?? "")) end--;
  return root.slice(0, end);
}

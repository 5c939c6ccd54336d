/**
 * The forms in which the name of a place stands in a Finnish sentence: "Turussa", "Tampereella", "Uudestakaupungista".
 * A stemmer is too coarse for names: these forms are exact, so "turkki" never finds Turku. Some forms made here
 * are not Finnish; nobody types them, so they do no harm. Everything is folded (ä is a).
 */
import { foldLetters } from "./letters.rules.ts";

const WEAK_ENDINGS = ["n", "ssa", "sta", "lla", "lta", "lle", "ksi"] as const;

/** Last consonants, strong to weak: Helsinki : Helsingi-, Lahti : Lahde-. Not after s or t (Masku : Masku-). */
const WEAKENINGS: readonly (readonly [RegExp, string])[] = [
  [/kk(?=[aeiouy]$)/, "k"],
  [/pp(?=[aeiouy]$)/, "p"],
  [/tt(?=[aeiouy]$)/, "t"],
  [/nk(?=[aeiouy]$)/, "ng"],
  [/nt(?=[aeiouy]$)/, "nn"],
  [/mp(?=[aeiouy]$)/, "mm"],
  [/lt(?=[aeiouy]$)/, "ll"],
  [/rt(?=[aeiouy]$)/, "rr"],
  [/(?<=[aeiouyhlr])t(?=[aeiouy]$)/, "d"],
  [/(?<=[aeiouy])p(?=[aeiouy]$)/, "v"],
  [/(?<=[aeiouylr])k(?=[aeiouy]$)/, ""],
];

/** First parts that are inflected with the rest: Uudessakaupungissa, Isollakyrolla. */
const FIRST_PARTS: readonly { readonly name: string; readonly stem: string; readonly into: string }[] = [
  { name: "uusi", stem: "uude", into: "uuteen" },
  { name: "iso", stem: "iso", into: "isoon" },
];

/** Every folded form of a one-word name, the name itself included. */
export function finnishFormsOf(name: string): Set<string> {
  const folded = foldLetters(name.toLowerCase());
  const first = FIRST_PARTS.find((part) => folded.startsWith(part.name) && folded.length >= part.name.length + 3);
  if (!first) return new Set([folded, ...endings(folded).map(({ stem, ending }) => stem + ending)]);
  const rest = folded.slice(first.name.length);
  const forms = endings(rest).map(({ stem, ending }) => {
    const inflectedFirst = (WEAK_ENDINGS as readonly string[]).includes(ending) ? first.stem + ending : first.into;
    return inflectedFirst + stem + ending;
  });
  return new Set([folded, ...forms]);
}

/** The genitives of a folded name: "arabia" to "arabian", "ruotsi" to "ruotsin". */
export function genitivesOf(folded: string): string[] {
  return weakStems(folded).map((stem) => `${stem}n`);
}

function endings(folded: string): { stem: string; ending: string }[] {
  const weak = weakStems(folded).flatMap((stem) => WEAK_ENDINGS.map((ending) => ({ stem, ending })));
  const strong = strongStems(folded).flatMap((stem) => {
    const vowel = stem.at(-1) ?? "";
    return [`${vowel}n`, `h${vowel}n`, "seen", "a", "ta"].map((ending) => ({ stem, ending }));
  });
  return [...weak, ...strong];
}

function strongStems(folded: string): string[] {
  // Such names are often used in the plural: Kauniaisissa, Paraisten.
  if (/nen$/.test(folded)) return ["se", "si", "ste"].map((end) => folded.replace(/nen$/, end));
  if (/[uy]s$/.test(folded)) return [folded.replace(/s$/, "te"), folded.replace(/s$/, "kse")];
  if (/es$/.test(folded)) return [folded.replace(/s$/, "kse")];
  if (/si$/.test(folded)) return [folded, folded.replace(/si$/, "te")];
  if (/at$/.test(folded)) return [folded.replace(/at$/, "oi")];
  if (/[^aeiouy]$/.test(folded)) return [`${folded}i`];
  if (/e$/.test(folded)) return [`${folded}e`, folded];
  // Old words in -i have a stem in -e (järvi : järve-), newer ones do not (Helsinki : Helsingi-).
  return /i$/.test(folded) ? [folded, folded.replace(/i$/, "e")] : [folded];
}

function weakStems(folded: string): string[] {
  return strongStems(folded).flatMap((stem) => {
    const weakening = WEAKENINGS.find(([strong]) => strong.test(stem));
    return weakening ? [stem, stem.replace(weakening[0], weakening[1])] : [stem];
  });
}

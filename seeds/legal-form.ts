// What a body is by law, read from its name alone. A guess would tell a reader something false about who sees her:
// what the name does not state stays unknown.

export type LegalForm =
  | "ASSOCIATION"
  | "FOUNDATION"
  | "CONGREGATION"
  | "COMPANY"
  | "MUNICIPALITY"
  | "WELLBEING_COUNTY"
  | "STATE_AUTHORITY"
  | "EDUCATIONAL_INSTITUTION";

/** A whole word of a name; letters of all alphabets count as letters. */
const word = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");
/** A word that may end a longer one, as Finnish and Swedish join them. */
const ending = (words: string) => new RegExp(`(?:${words})(?![\\p{L}\\p{N}])`, "iu");

/** The law gives these marks to one form only: they hold whatever else the name says. */
const MARKS: readonly (readonly [LegalForm, RegExp])[] = [
  ["ASSOCIATION", /(?<![\p{L}\p{N}])(?:ry|r\.y\.|rf|r\.f\.)(?![\p{L}\p{N}])/u],
  ["COMPANY", /(?<![\p{L}\p{N}])(?:Oy|Oyj|Ab|Abp|Ky|Tmi|osk)(?![\p{L}\p{N}])/u],
];

const WORDS: readonly (readonly [LegalForm, RegExp])[] = [
  ["ASSOCIATION", ending("yhdistys|förening|föreningen")],
  ["ASSOCIATION", word("association")],
  // By an Act of its own an association under public law (238/2000), with its districts and branches.
  ["ASSOCIATION", /^(?:Suomen Punainen Risti|Finlands Röda Kors|Finnish Red Cross)/u],
  ["FOUNDATION", ending("säätiö|stiftelse|stiftelsen")],
  ["FOUNDATION", word("foundation")],
  ["CONGREGATION", ending("seurakunta|seurakunnat|seurakuntayhtymä|församling|församlingar|kyrkliga samfällighet")],
  ["CONGREGATION", word("parish|parishes|parish union|congregation")],
  ["MUNICIPALITY", word("kaupunki|kunta|stad|kommun")],
  ["MUNICIPALITY", /^(?:City|Town|Municipality|City or municipal library) of |^Staden |^\p{L}+ City Library$/u],
  ["WELLBEING_COUNTY", ending("hyvinvointialue|välfärdsområde")],
  ["WELLBEING_COUNTY", word("wellbeing services county")],
  [
    "STATE_AUTHORITY",
    word(
      "Kela|Kansaneläkelaitos|FPA|Folkpensionsanstalten|Migri|Maahanmuuttovirasto|Migrationsverket|Finnish Immigration Service",
    ),
  ],
  [
    "STATE_AUTHORITY",
    word("Digi- ja väestötietovirasto|Myndigheten för digitalisering och befolkningsdata|ELY-keskus"),
  ],
  ["EDUCATIONAL_INSTITUTION", ending("yliopisto|ammattikorkeakoulu|kansalaisopisto|kansanopisto|työväenopisto")],
  [
    "EDUCATIONAL_INSTITUTION",
    ending("universitet|yrkeshögskola|folkhögskola|medborgarinstitut|medborgarinstitutet|arbetarinstitut"),
  ],
  ["EDUCATIONAL_INSTITUTION", word("university|university of applied sciences|folk high school")],
];

/** The form that the names of a body state; null when they state none, or two that cannot both be true. */
export function legalFormOf(names: readonly string[]): LegalForm | null {
  return onlyForm(names, MARKS) ?? onlyForm(names, WORDS);
}

function onlyForm(names: readonly string[], table: typeof WORDS): LegalForm | null {
  const found = new Set(table.filter(([, pattern]) => names.some((name) => pattern.test(name))).map(([form]) => form));
  const [form = null] = found;
  return found.size === 1 ? form : null;
}

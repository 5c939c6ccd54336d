/**
 * Finds, in a text that everybody may read, what looks like a private person's data. Only what has a shape of its own is
 * found: a name has none, and guessing at names would mark every street and every saint. A finding is a question to an
 * officer, so nothing is taken away here.
 */
import { createHash } from "node:crypto";

export const FINDING_KINDS = [
  "PERSONAL_IDENTITY_CODE",
  "BANK_ACCOUNT",
  "MOBILE_NUMBER",
  "PRIVATE_EMAIL",
  "CARE_OF",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What the listing shows as its contacts on purpose: the same number in its text is no discovery. */
export interface OwnContacts {
  /** In any spelling. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** Finnish personal identity codes: a real day, and the character that the digits demand. */
const IDENTITY_CODE = /(?<![\p{L}\p{N}])(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Y])(?![\p{L}\p{N}])/giu;
const CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
const CENTURIES: Readonly<Record<string, number>> = {
  "+": 1800,
  ...letters("-UVWXY", 1900),
  ...letters("ABCDEF", 2000),
};

function letters(signs: string, century: number): Record<string, number> {
  return Object.fromEntries([...signs].map((sign) => [sign, century]));
}

function isIdentityCode([, day, month, year, sign, number, check]: RegExpMatchArray): boolean {
  const century = CENTURIES[(sign ?? "").toUpperCase()];
  if (century === undefined) return false;
  const born = new Date(Date.UTC(century + Number(year), Number(month) - 1, Number(day)));
  if (born.getUTCMonth() !== Number(month) - 1 || born.getUTCDate() !== Number(day)) return false;
  return CHECK_CHARACTERS[Number(`${day}${month}${year}${number}`) % 31] === check?.toUpperCase();
}

/** ISO 13616: with its first four characters moved to the end and letters as numbers it leaves 1 when divided by 97. */
const ACCOUNT =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
const SHORTEST_ACCOUNT = 15;
const LONGEST_ACCOUNT = 34;

function isAccount([found]: RegExpMatchArray): boolean {
  const bare = found.replace(/[ \u00a0]/g, "");
  if (bare.length < SHORTEST_ACCOUNT || bare.length > LONGEST_ACCOUNT) return false;
  const turned = `${bare.slice(4)}${bare.slice(0, 4)}`;
  const digits = [...turned].map((sign) => Number.parseInt(sign, 36)).join("");
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Finnish mobile numbers (04x and 050). Offices have them too, but then as a contact and not in a sentence. */
const MOBILE = /(?<![\p{L}\p{N}.,/])(?:\+358|00358|0)[\s-]?\(?0?\)?[\s-]?(?:4\d|50)(?:[\s-]?\d){5,8}(?!\p{N})/gu;

/** The number without its spelling: what follows the country's code, or the first zero. */
const bareNumber = (phone: string): string => phone.replace(/\D/g, "").replace(/^(00358|358|0)0?/, "");

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;
/** Where people have their own mail. Associations use them too: then as a contact. */
const PRIVATE_MAIL =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|tutanota|mail|yandex|rambler|ukr|luukku|suomi24|kolumbus|saunalahti|elisanet|welho|pp\.inet|inet|dnainternet|netti|jippii|nic|surffi|phnet|co\.inet|bk|list|inbox)\.(com|fi|net|me|ru|de|ua|org|co\.uk|se|ee)$/iu;

const CARE_OF = /(?<![\p{L}\p{N}])c\/o(?![\p{L}\p{N}])/giu;

interface Detector {
  readonly kind: FindingKind;
  readonly shape: RegExp;
  readonly isIt: (match: RegExpMatchArray, own: OwnContacts) => boolean;
}

const DETECTORS: readonly Detector[] = [
  { kind: "PERSONAL_IDENTITY_CODE", shape: IDENTITY_CODE, isIt: isIdentityCode },
  { kind: "BANK_ACCOUNT", shape: ACCOUNT, isIt: isAccount },
  {
    kind: "MOBILE_NUMBER",
    shape: MOBILE,
    isIt: ([found], { phones }) => !phones.some((own) => bareNumber(own) === bareNumber(found)),
  },
  {
    kind: "PRIVATE_EMAIL",
    shape: EMAIL,
    isIt: ([found, host], { emails }) =>
      PRIVATE_MAIL.test(host ?? "") && !emails.some((own) => own.toLowerCase() === found.toLowerCase()),
  },
  { kind: "CARE_OF", shape: CARE_OF, isIt: () => true },
];

export interface FoundData {
  readonly kind: FindingKind;
  /** Tells one datum from another, and not what it is. */
  readonly mark: number;
}

/** How many spellings a number has is of no matter: spaces and capitals are left out. */
const bareDatum = (found: string): string => found.replace(/[\s\u00a0()-]/g, "").toLowerCase();

/**
 * 16 bits: of a hundred million telephone numbers more than a thousand have the same mark, so that none can be found out
 * from it; and another datum is overlooked once in 65,536 times.
 */
function markOf(found: readonly string[]): number {
  const all = [...new Set(found.map(bareDatum))].sort().join("\n");
  return createHash("sha256").update(all).digest().readInt16BE(0);
}

/** What a text holds, each kind once, in the order of the list above. */
export function findPersonalData(text: string, own: OwnContacts): FoundData[] {
  const plain = text.normalize("NFKC");
  return DETECTORS.flatMap(({ kind, shape, isIt }) => {
    const found = [...plain.matchAll(shape)].filter((match) => isIt(match, own)).map(([datum]) => datum);
    // Whose post it is follows after the sign: the whole text is what was looked at.
    const data = kind === "CARE_OF" && found.length > 0 ? [plain] : found;
    return data.length > 0 ? [{ kind, mark: markOf(data) }] : [];
  });
}

/** Reads what a form sends: names that it has, texts of a length that a person writes. */

export interface Filled {
  readonly act: "send" | "code";
  readonly challenge: string;
  readonly values: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly solution: { readonly counter: number; readonly derivedKey: string } | null;
}

const NAMES = [
  "locale",
  "slug",
  "reason",
  "text",
  "right",
  "kind",
  "name",
  "place",
  "national",
  "street",
  "other",
  "contact",
  "note",
  "email",
  "code",
];

/** Longer than anything the API takes, so that it is the API that says how much is too much. */
const LONGEST = 6_000;
const MOST_LANGUAGES = 100;

function textIn(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, LONGEST).trim() : undefined;
}

export function readForm(form: FormData): Filled {
  const values: Record<string, string> = {};
  for (const name of NAMES) {
    const value = textIn(form, name);
    if (value !== undefined) values[name] = value;
  }
  const counter = Number(textIn(form, "counter") || Number.NaN);
  const derivedKey = textIn(form, "derivedKey") ?? "";
  const languages = form.getAll("lang").flatMap((tag) => (typeof tag === "string" && isTag(tag) ? [tag] : []));
  return {
    act: textIn(form, "act") === "code" ? "code" : "send",
    challenge: textIn(form, "challenge") ?? "",
    values,
    languages: languages.slice(0, MOST_LANGUAGES),
    solution: Number.isInteger(counter) && derivedKey !== "" ? { counter, derivedKey } : null,
  };
}

const isTag = (text: string) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(text);

export const passOf = ({ challenge, solution, values }: Filled) => ({
  challenge,
  solution,
  code: values.code || null,
});

export function without(values: Filled["values"], names: readonly string[]): Filled["values"] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

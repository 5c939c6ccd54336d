/** A part of the address that we do not understand; it is ignored, and the reader is told. */
export interface Ignored {
  readonly name: string;
  readonly value: string;
}

/** A rounded place: one decimal of a degree is about ten kilometres. */
export interface Cell {
  readonly latitude: number;
  readonly longitude: number;
}

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const MOST_VALUES = 30;

/** Reads one name after another from the address and remembers what it could not understand. */
export class AddressReader {
  readonly ignored: Ignored[] = [];
  readonly #params: SearchParams;

  constructor(params: SearchParams) {
    this.#params = params;
  }

  all(name: string): string[] {
    // An address may name anything, `__proto__` too: only what it really says is read.
    const raw = Object.hasOwn(this.#params, name) ? this.#params[name] : [];
    const values = [raw].flat().filter((value) => typeof value === "string");
    return [...new Set(values.map((value) => value.trim().normalize("NFC")).filter(Boolean))];
  }

  /** The values that `accept` understands; the others are put aside. */
  some<Value>(name: string, accept: (value: string) => Value | null | undefined): Value[] {
    const understood: Value[] = [];
    for (const [index, value] of this.all(name).entries()) {
      const accepted = index < MOST_VALUES ? accept(value) : null;
      if (accepted === null || accepted === undefined) this.ignored.push({ name, value: value.slice(0, 60) });
      else understood.push(accepted);
    }
    return [...new Set(understood)];
  }

  one<Value>(name: string, accept: (value: string) => Value | null | undefined): Value | null {
    const [first = null, ...others] = this.some(name, accept);
    for (const other of others) this.ignored.push({ name, value: String(other).slice(0, 60) });
    return first;
  }

  word<Value>(name: string, words: Record<string, Value>): Value[] {
    return this.some(name, (value) => (Object.hasOwn(words, value) ? words[value] : null));
  }

  flag(name: string): boolean {
    return this.one(name, (value) => value === "1" || null) ?? false;
  }
}

export const matching = (pattern: RegExp) => (value: string) => (pattern.test(value) ? value : null);

export function readCell(value: string): Cell | null {
  const parts = /^(-?\d{1,2}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)$/.exec(value);
  const latitude = Math.round(Number(parts?.[1]) * 10) / 10;
  const longitude = Math.round(Number(parts?.[2]) * 10) / 10;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude: latitude + 0, longitude: longitude + 0 }
    : null;
}

export function readKilometres(value: string): number | null {
  const km = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  return km >= 1 && km <= 500 ? km : null;
}

export function readDay(value: string): string | null {
  if (!/^20\d\d-\d\d-\d\d$/.test(value)) return null;
  const day = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value) ? null : value;
}

export function readMoment(value: string): string | null {
  if (!/^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(value)) return null;
  return Number.isNaN(Date.parse(value)) ? null : value;
}

/** Control characters have no business in words that people type. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
export const PLAIN = /^[^\u0000-\u001f\u007f]+$/;

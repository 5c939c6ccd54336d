/**
 * The one question under the letter's link. Programs that scan mail open pages, run their scripts and press their
 * buttons; none of them knows where an association is. Whoever looks after it does, and answers with one tap.
 */

const CHOICES = 4;
/** Towns that everybody has heard of: nobody takes one of them for her own by mistake. */
const WELL_KNOWN = 25;

interface Town {
  readonly code: string;
  readonly population: number;
}

/** A municipality's code; null for "the whole country". */
export type Answer = string | null;

/** One of the organisation's municipalities, or null when all that it has is national. */
export const rightAnswers = (municipalities: readonly (string | null)[]): ReadonlySet<Answer> => {
  const known = municipalities.filter((code) => code !== null);
  return new Set(known.length > 0 ? known : [null]);
};

/**
 * The right answer among three wrong ones, never first: a program that takes the first choice of every form is
 * always wrong. `random` gives numbers from 0 to below 1.
 */
export function makeChoices(right: ReadonlySet<Answer>, towns: readonly Town[], random: () => number): Answer[] {
  const [answer = null] = right;
  const others = [...towns]
    .sort((one, other) => other.population - one.population)
    .slice(0, WELL_KNOWN + right.size)
    .filter(({ code }) => !right.has(code));
  const wrong: Answer[] = [];
  while (wrong.length < CHOICES - 1 && others.length > 0) {
    const [town] = others.splice(Math.floor(random() * others.length), 1);
    if (town) wrong.push(town.code);
  }
  const place = 1 + Math.floor(random() * wrong.length);
  return [...wrong.slice(0, place), answer, ...wrong.slice(place)];
}

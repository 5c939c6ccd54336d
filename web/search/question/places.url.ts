/** A municipality as the search needs it: its code and every name people write. */
export interface NamedMunicipality {
  readonly code: string;
  readonly names: readonly string[];
}

/** The places of an address, understood. */
export interface AskedPlaces {
  readonly municipalities: readonly { readonly code: string; readonly asked: string }[];
  readonly postalCode: string | null;
  /** What no municipality is called, with the names that come closest. */
  readonly unknown: readonly { readonly asked: string; readonly closest: readonly string[] }[];
}

const fold = (name: string) =>
  name
    .toLocaleLowerCase("fi")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** How many letters must change to make one word of the other. */
function lettersBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function closestNames(asked: string, municipalities: readonly NamedMunicipality[]): string[] {
  const wish = fold(asked);
  const near = municipalities.flatMap(({ names }) => {
    const best = names
      .map((name) => ({ name, distance: lettersBetween(wish, fold(name)) }))
      .sort((a, b) => a.distance - b.distance)[0];
    return best && best.distance <= Math.max(1, Math.floor(wish.length / 3)) ? [best] : [];
  });
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Understands what people write into the place box: Turku, Åbo, 853 or a postal code. */
export function understandPlaces(asked: readonly string[], municipalities: readonly NamedMunicipality[]): AskedPlaces {
  const byName = new Map(
    municipalities.flatMap(({ code, names }) => [...names, code].map((name) => [fold(name), code] as const)),
  );
  const postalCodes = asked.filter((place) => /^\d{5}$/.test(place));
  const named = asked
    .filter((place) => !postalCodes.includes(place))
    .map((place) => ({ asked: place, code: byName.get(fold(place)) }));
  const known = new Map(named.flatMap(({ asked: place, code }) => (code ? [[code, place] as const] : [])));
  return {
    municipalities: [...known].map(([code, place]) => ({ code, asked: place })),
    postalCode: postalCodes[0] ?? null,
    unknown: named
      .filter(({ code }) => code === undefined)
      .map(({ asked: place }) => ({ asked: place, closest: closestNames(place, municipalities) })),
  };
}

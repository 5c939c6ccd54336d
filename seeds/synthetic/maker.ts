// What every kind of synthetic listing is made with.
import type { OpeningHours } from "../../api/timetable/opening-hours.ts";
import type { Random, WeightedChoice } from "./random.ts";
import type { SyntheticMunicipality, SyntheticVocabulary } from "./vocabulary.ts";

export interface Maker {
  readonly random: Random;
  readonly seed: number;
  /** Days since 1970. */
  readonly today: number;
  readonly hours: readonly OpeningHours[];
  readonly municipalities: WeightedChoice<SyntheticMunicipality>;
  readonly languages: WeightedChoice<string>;
  readonly services: WeightedChoice<SyntheticVocabulary["services"][number]>;
  readonly targetGroups: WeightedChoice<string>;
}

const KIND_MARK = { organisation: 1, place: 2, activity: 3 } as const;

/** Readable at a glance as made up: seed, kind, number, part. A hash would take longer than all the rest. */
export function syntheticId(seed: number, kind: keyof typeof KIND_MARK, number: number, part = 0): string {
  const mark = KIND_MARK[kind] * 256 + part;
  return `${hex(seed >>> 0, 8)}-${hex(mark, 4)}-8000-8000-${hex(number, 12)}`;
}

const hex = (value: number, length: number) => value.toString(16).padStart(length, "0");

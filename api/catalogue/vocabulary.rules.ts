/** The closed lists, ready for looking things up. */
import type {
  PublishedArea,
  PublishedDataSource,
  PublishedLanguage,
  PublishedMunicipality,
  PublishedPostalCode,
  PublishedTerm,
  PublishedVocabulary,
} from "./published.ts";

export interface Vocabulary {
  readonly lists: PublishedVocabulary;
  readonly language: ReadonlyMap<string, PublishedLanguage>;
  /** Macro-language to its parts: "ku" to ["ckb", "kmr"]. */
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
  readonly serviceCategory: ReadonlyMap<string, PublishedTerm>;
  readonly targetGroup: ReadonlyMap<string, PublishedTerm>;
  readonly region: ReadonlyMap<string, PublishedArea>;
  readonly wellbeingCounty: ReadonlyMap<string, PublishedArea>;
  readonly employmentArea: ReadonlyMap<string, PublishedArea>;
  readonly municipality: ReadonlyMap<string, PublishedMunicipality>;
  readonly municipalitiesOfRegion: ReadonlyMap<string, readonly string[]>;
  readonly postalCode: ReadonlyMap<string, PublishedPostalCode>;
  readonly dataSource: ReadonlyMap<string, PublishedDataSource>;
}

const keyed = <T>(list: readonly T[], key: (entry: T) => string) => new Map(list.map((entry) => [key(entry), entry]));

function grouped<T>(list: readonly T[], group: (entry: T) => string | null, member: (entry: T) => string) {
  const groups = new Map<string, string[]>();
  for (const entry of list) {
    const name = group(entry);
    if (name) groups.set(name, [...(groups.get(name) ?? []), member(entry)]);
  }
  return groups;
}

export function indexVocabulary(lists: PublishedVocabulary): Vocabulary {
  const byCode = ({ code }: { code: string }) => code;
  const byId = ({ id }: { id: string }) => id;
  return {
    lists,
    language: keyed(lists.languages, ({ tag }) => tag),
    partsOf: grouped(
      lists.languages,
      ({ macroLanguage }) => macroLanguage,
      ({ tag }) => tag,
    ),
    serviceCategory: keyed(lists.serviceCategories, byId),
    targetGroup: keyed(lists.targetGroups, byId),
    region: keyed(lists.regions, byCode),
    wellbeingCounty: keyed(lists.wellbeingCounties, byCode),
    employmentArea: keyed(lists.employmentAreas, byCode),
    municipality: keyed(lists.municipalities, byCode),
    municipalitiesOfRegion: grouped(lists.municipalities, ({ region }) => region, byCode),
    postalCode: keyed(lists.postalCodes, byCode),
    dataSource: keyed(lists.dataSources, byId),
  };
}

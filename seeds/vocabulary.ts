// The closed lists that listings speak in: languages, services, target groups.
import type { DataFiles } from "./data-files.ts";
import { byField, checkRows } from "./formats/row-check.ts";
import {
  type LanguageRecord,
  languageFormat,
  serviceWordsFormat,
  type TermRecord,
  termFormat,
} from "./formats/vocabulary.ts";
import { languageNames } from "./language-names.ts";
import type { Refusal } from "./report.ts";
import type { Rows } from "./tables.ts";

/**
 * ISO 639-3 counts Dari (prs) to the macro-language Persian (fas); the file has no `partOf` for it. Somebody
 * who asks for Persian must find Dari as well.
 */
const FURTHER_PARTS: Readonly<Record<string, string>> = { prs: "fa" };

export function languageRows(files: DataFiles, refusals: Refusal[]): Pick<Rows, "language" | "language_speakers"> {
  const source = { table: "language", file: "languages.json", nameOf: byField("code") };
  const languages = checkRows(files.languages, languageFormat, source, refusals);
  const tags = new Set(languages.map((language) => language.code));
  return {
    language: languages.map((language) => languageRow(language, tags, refusals)),
    language_speakers: languages.flatMap(speakerRows),
  };
}

function languageRow(language: LanguageRecord, tags: ReadonlySet<string>, refusals: Refusal[]) {
  const whole = language.partOf ?? FURTHER_PARTS[language.code] ?? null;
  const isKnown = whole === null || tags.has(whole);
  if (!isKnown) {
    const reason = `"${whole}" is not a language of this file`;
    refusals.push({
      table: "language",
      file: "languages.json",
      row: language.code,
      field: "partOf",
      reason,
      isWholeRow: false,
    });
  }
  return {
    tag: language.code,
    iso639_3: language.iso639_3,
    autonym: language.autonym,
    script: language.script,
    direction: language.direction.toUpperCase(),
    group: language.group,
    names: languageNames(language.code, language.name),
    aliases: language.aliases ?? [],
    macro_language_tag: isKnown ? whole : null,
  };
}

const speakerRows = (language: LanguageRecord) =>
  (language.speakersInFinland ?? []).map((count) => ({
    language_tag: language.code,
    year: count.year,
    count: count.count,
    source: count.originalSource,
    via: count.via,
    quality: count.quality ?? null,
  }));

export function termRows(files: DataFiles, refusals: Refusal[]): Pick<Rows, "service_category" | "target_group"> {
  const words = serviceWordsFormat.parse(files.serviceWords);
  const terms = (table: string, list: readonly unknown[] | undefined, further: typeof words.services) =>
    checkRows(list ?? [], termFormat, { table, file: "services.json", nameOf: byField("id") }, refusals).map(
      (term, position) => termRow(term, position, further[term.id]),
    );
  return {
    service_category: terms("service_category", files.services.services, words.services),
    target_group: terms("target_group", files.services.targetGroups, words.targetGroups),
  };
}

/** The labels of services.json win over further ones, since they are the checked source. */
function termRow(term: TermRecord, position: number, further: { names: object; words: object } | undefined) {
  return { id: term.id, names: { ...further?.names, ...term.label }, words: further?.words ?? {}, position };
}

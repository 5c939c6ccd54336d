/**
 * Every name by which a query may mean a thing of the closed lists: a municipality, a region, a language, a service, a
 * target group, a kind. Where a list has several names for a thing, the strength says how surely a name means it.
 */
import type { LocalisedNames, PublishedLanguage, PublishedTerm, PublishedVocabulary } from "../catalogue/published.ts";
import { EVERYDAY_WORDS } from "./everyday-words.rules.ts";
import { finnishFormsOf, genitivesOf } from "./finnish-forms.rules.ts";
import { foldedWords } from "./words.rules.ts";

export interface ConceptName {
  readonly key: string;
  readonly text: string;
  /** The language whose stemmer fits; "und" where the name is only found as it stands. */
  readonly language: string;
  readonly strength: number;
  /** True for forms that a query may hold but nobody is to be led to by their beginning or a misspelling. */
  readonly isForm: boolean;
}

type Give = (name: ConceptName) => void;

const CERTAIN = 1;
/** Further words by which people look for a service: what they find is likely, not certain. */
const LIKELY = 0.75;
const POSSIBLE = 0.5;

/** The interface languages: the names of languages are known in all of them. */
const LOCALES = ["fi", "sv", "en", "ar", "es", "et", "fa", "fr", "ru", "so", "tr", "uk", "zh"] as const;

/** Words that join two names in one: "Perheet ja lapset" are families, and they are children. */
const JOINTS = /^(\S+)\s+(?:ja|och|and|et|y|ve|iyo|и|та|و|&)\s+(\S+)$/u;

export function conceptNamesOf(vocabulary: PublishedVocabulary): ConceptName[] {
  const names: ConceptName[] = [];
  const give: Give = (name) => names.push(name);
  for (const municipality of vocabulary.municipalities) placeNames(`municipality:${municipality.code}`, municipality.names, give);
  for (const region of vocabulary.regions) placeNames(`region:${region.code}`, region.names, give);
  languageNames(vocabulary.languages, give);
  for (const category of vocabulary.serviceCategories) termNames(`service:${category.id}`, category, give);
  for (const group of vocabulary.targetGroups) termNames(`target-group:${group.id}`, group, give);
  for (const [key, words] of Object.entries(EVERYDAY_WORDS)) {
    for (const [language, texts] of Object.entries(words)) {
      for (const text of texts) give({ key, text, language, strength: LIKELY, isForm: false });
    }
  }
  for (const { code, municipality } of vocabulary.postalCodes) {
    give({ key: `municipality:${municipality}`, text: code, language: "und", strength: POSSIBLE, isForm: true });
  }
  return names;
}

/** "Koski Tl" and "Pedersören kunta" are called Koski and Pedersöre. */
const withoutLabel = (name: string) => name.replace(/(?:n kunta| Tl)$/, "");

function placeNames(key: string, names: LocalisedNames, give: Give): void {
  for (const [language, full] of Object.entries(names)) {
    for (const text of new Set([full, withoutLabel(full)])) {
      give({ key, text, language: "und", strength: CERTAIN, isForm: false });
      // Names of places stand inflected in Finnish whatever their own language: "Närpiössä", "Kronobyssä".
      for (const form of inflected(text)) give({ key, text: form, language: "und", strength: CERTAIN, isForm: true });
      if (language === "sv") give({ key, text: `${text}s`, language: "und", strength: CERTAIN, isForm: true });
    }
  }
}

/** In a name of several words the last is inflected: "Etelä-Karjalassa". */
function inflected(text: string): string[] {
  const words = foldedWords(text);
  const last = words.pop();
  if (last === undefined) return [];
  return [...finnishFormsOf(last)].map((form) => [...words, form].join(" "));
}

function languageNames(languages: readonly PublishedLanguage[], give: Give): void {
  const lists = LOCALES.map((locale) => ({ locale, list: namesOfLanguagesIn(locale) }));
  for (const language of languages) {
    const key = `language:${language.tag}`;
    const name = (text: string, locale: string) => {
      for (const part of partsOfName(text)) give({ key, text: part, language: locale, strength: CERTAIN, isForm: false });
    };
    name(language.autonym, language.tag);
    for (const [locale, text] of Object.entries(language.names)) name(text, locale);
    for (const tag of [language.tag, ...language.aliases]) {
      for (const { locale, list } of lists) {
        const text = list(tag);
        if (text) name(text, locale);
      }
    }
    // Two letters are a word in some language ("no", "so"), so only longer codes are names.
    for (const code of [language.iso639_3, ...language.aliases]) {
      if (/^[a-z]{3}$/.test(code)) give({ key, text: code, language: "und", strength: POSSIBLE, isForm: true });
    }
    for (const text of speakersIn(language.names)) give({ key, text, language: "fi", strength: CERTAIN, isForm: true });
  }
  signLanguages(languages, give);
}

/** "Persian (Farsi)" and "akan (twi)" are two names each. */
const partsOfName = (text: string): string[] =>
  [...new Set([text.replace(/\(.*?\)/g, ""), ...(text.match(/(?<=\().*?(?=\))/g) ?? [])])].filter((part) => part.trim() !== "");

function namesOfLanguagesIn(locale: string): (tag: string) => string | undefined {
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "none" });
  return (tag) => {
    try {
      return names.of(tag);
    } catch {
      // An alias of the data may be no language tag at all; then it has no name.
      return undefined;
    }
  };
}

/** "Arabiankielinen", "arabisktalande", "arabiskspråkig", "virolainen". */
function speakersIn(names: LocalisedNames): string[] {
  const finnish = partsOfName(names["fi"] ?? "").flatMap((part) => {
    const [word, ...more] = foldedWords(part);
    if (!word || more.length > 0) return [];
    return [...genitivesOf(word).map((genitive) => `${genitive}kielinen`), `${word}lainen`, `${word.slice(0, -1)}alainen`];
  });
  const swedish = partsOfName(names["sv"] ?? "")
    .filter((name) => /ska$/.test(name.trim()))
    .flatMap((name) => ["talande", "språkig", "språkiga"].map((end) => name.trim().slice(0, -1) + end));
  return [...finnish, ...swedish];
}

const SIGN_LANGUAGE: LocalisedNames = {
  fi: "viittomakieli",
  sv: "teckenspråk",
  en: "sign language",
  ar: "لغة الإشارة",
  es: "lengua de signos",
  et: "viipekeel",
  fa: "زبان اشاره",
  fr: "langue des signes",
  ru: "жестовый язык",
  tr: "işaret dili",
  uk: "жестова мова",
  zh: "手语",
};

function signLanguages(languages: readonly PublishedLanguage[], give: Give): void {
  for (const { tag, group } of languages) {
    if (group !== "sign") continue;
    for (const [language, text] of Object.entries(SIGN_LANGUAGE)) {
      give({ key: `language:${tag}`, text, language, strength: CERTAIN, isForm: false });
    }
  }
}

function termNames(key: string, term: PublishedTerm, give: Give): void {
  for (const [language, text] of Object.entries(term.names)) {
    give({ key, text, language, strength: CERTAIN, isForm: false });
    for (const part of JOINTS.exec(text)?.slice(1) ?? []) give({ key, text: part, language, strength: LIKELY, isForm: false });
  }
  for (const [language, texts] of Object.entries(term.words)) {
    for (const text of texts) give({ key, text, language, strength: LIKELY, isForm: false });
  }
}

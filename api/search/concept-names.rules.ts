/**
 * Every name by which a query may mean a thing of the closed lists: a municipality, a region, a language, a service, a
 * target group, a kind. Where a list has several names for a thing, the strength says how surely a name means it.
 */
import type { LocalisedNames, PublishedLanguage, PublishedTerm, PublishedVocabulary } from "../catalogue/published.ts";
import { EVERYDAY_WORDS } from "./everyday-words.rules.ts";
import { finnishFormsOf, genitivesOf } from "./words/finnish-forms.rules.ts";
import { foldedWords } from "./words/words.rules.ts";

export interface ConceptName {
  readonly key: string;
  readonly text: string;
  /** The language whose stemmer fits; "und" where the name is only found as it stands. */
  readonly language: string;
  readonly strength: number;
  /** True for forms that a query may hold but nobody is to be led to by their beginning or a misspelling. */
  readonly isForm: boolean;
  /** True when the texts of listings may say it too, so that a listing which does is a better answer. */
  readonly isInTexts?: boolean;
}

type Give = (name: ConceptName) => void;

/** The languages that the texts of listings are in. */
const LANGUAGES_OF_TEXTS: ReadonlySet<string> = new Set(["fi", "sv", "en"]);

const CERTAIN = 1;
/** Further words by which people look for a service: what they find is likely, not certain. */
const LIKELY = 0.75;
const POSSIBLE = 0.5;

/** The interface languages. Where the list of languages lacks a name in one of them, Unicode CLDR has it. */
const LOCALES = ["fi", "sv", "en", "ar", "es", "et", "fa", "fr", "ru", "so", "tr", "uk", "zh"] as const;

/** Words that join two names in one: "Perheet ja lapset" are families, and they are children. */
const JOINTS = /^(\S+)\s+(?:ja|och|and|et|y|ve|iyo|и|та|و|&)\s+(\S+)$/u;

export function conceptNamesOf(vocabulary: PublishedVocabulary): ConceptName[] {
  const names: ConceptName[] = [];
  const give: Give = (name) => names.push(name);
  for (const municipality of vocabulary.municipalities)
    placeNames(`municipality:${municipality.code}`, municipality.names, give);
  for (const region of vocabulary.regions) placeNames(`region:${region.code}`, region.names, give);
  languageNames(vocabulary.languages, give);
  for (const category of vocabulary.serviceCategories) termNames(`service:${category.id}`, category, give);
  for (const group of vocabulary.targetGroups) termNames(`target-group:${group.id}`, group, give);
  for (const [key, words] of Object.entries(EVERYDAY_WORDS)) {
    for (const [language, texts] of Object.entries(words)) {
      const isInTexts = LANGUAGES_OF_TEXTS.has(language);
      for (const text of texts) give({ key, text, language, strength: LIKELY, isForm: false, isInTexts });
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
  for (const text of new Set(Object.values(names).flatMap((name) => [name, withoutLabel(name)]))) {
    give({ key, text, language: "und", strength: CERTAIN, isForm: false });
    // Names of places stand inflected in Finnish whatever their own language: "Närpiössä", "Kronobyssä".
    const forms = [...inflected(text), `${text}s`];
    for (const form of forms) give({ key, text: form, language: "und", strength: CERTAIN, isForm: true });
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
      const isInTexts = LANGUAGES_OF_TEXTS.has(locale);
      for (const part of partsOfName(text))
        give({ key, text: part, language: locale, strength: CERTAIN, isForm: false, isInTexts });
    };
    name(language.autonym, language.tag);
    for (const [locale, text] of Object.entries(language.names)) name(text, locale);
    for (const { locale, list } of lists) {
      if (!language.names[locale]) name(list(language.tag) ?? "", locale);
    }
    // Two letters are a word in some language ("no", "so"), so only longer codes are names.
    for (const code of [language.iso639_3, ...language.aliases]) {
      if (/^[a-z]{3}$/.test(code)) give({ key, text: code, language: "und", strength: POSSIBLE, isForm: true });
    }
    for (const text of speakersIn(language.names)) {
      give({ key, text, language: "fi", strength: CERTAIN, isForm: true, isInTexts: true });
    }
  }
  signLanguages(languages, give);
}

/** "Persian (Farsi)" and "akan (twi)" are two names each. */
const partsOfName = (text: string): string[] =>
  [...new Set([text.replace(/\(.*?\)/g, ""), ...(text.match(/(?<=\().*?(?=\))/g) ?? [])])].filter(
    (part) => part.trim() !== "",
  );

/** Tags that Unicode CLDR knows under another tag of the same meaning. It takes Kurmanji (kmr) for all Kurdish: not the same. */
const SAME_IN_CLDR: ReadonlySet<string> = new Set(["prs", "tl"]);

function namesOfLanguagesIn(locale: string): (tag: string) => string | undefined {
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "none" });
  return (tag) => (Intl.getCanonicalLocales(tag)[0] === tag || SAME_IN_CLDR.has(tag) ? names.of(tag) : undefined);
}

/** "Arabiankielinen", "arabisktalande", "arabiskspråkig", "virolainen". */
function speakersIn(names: LocalisedNames): string[] {
  const finnish = partsOfName(names.fi ?? "").flatMap((part) => {
    const [word, ...more] = foldedWords(part);
    if (!word || more.length > 0) return [];
    return [
      ...genitivesOf(word).map((genitive) => `${genitive}kielinen`),
      `${word}lainen`,
      `${word.slice(0, -1)}alainen`,
    ];
  });
  const swedish = partsOfName(names.sv ?? "")
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
    give({ key, text, language, strength: CERTAIN, isForm: false, isInTexts: LANGUAGES_OF_TEXTS.has(language) });
    for (const part of JOINTS.exec(text)?.slice(1) ?? [])
      give({ key, text: part, language, strength: LIKELY, isForm: false });
  }
  for (const [language, texts] of Object.entries(term.words)) {
    for (const text of texts) give({ key, text, language, strength: LIKELY, isForm: false });
  }
}

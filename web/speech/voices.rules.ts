/** Which voice reads a language. Only voices of the device itself: the others send what they read to a company. */
import { baseOf } from "../i18n/routing.ts";

export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** Where a language has several, the one that most readers understand. */
const USUAL = { zh: "zh-cn", ar: "ar", sv: "sv-fi", en: "en-gb" } as const;

/** Some devices write fi_FI for fi-FI. */
const tagOf = (voice: Voice): string => voice.lang.replaceAll("_", "-").toLowerCase();

export function pickVoice<Kind extends Voice>(voices: readonly Kind[], language: string): Kind | null {
  const base = baseOf(language.toLowerCase());
  const fitting = voices.filter((voice) => voice.localService && baseOf(tagOf(voice)) === base);
  const usual = Object.entries(USUAL).find(([tag]) => tag === base)?.[1];
  return (
    fitting.find((voice) => tagOf(voice) === usual) ?? fitting.find((voice) => voice.default) ?? fitting[0] ?? null
  );
}

/** The browser's own voice, part after part. Nothing that is read leaves the device. */
import type { Part } from "./parts.ts";
import { pickVoice } from "./voices.rules.ts";

export interface ReadingPlan {
  readonly spoken: readonly (Part & { readonly voice: SpeechSynthesisVoice })[];
  /** Languages of parts for which the device has no voice. */
  readonly missing: readonly string[];
}

const VOICES_MS = 1_500;

/** The voices come late in some browsers; a device that has none says so by staying silent. */
export async function findVoices(): Promise<SpeechSynthesisVoice[]> {
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return now;
  await new Promise((resolve) => {
    speechSynthesis.addEventListener("voiceschanged", resolve, { once: true });
    setTimeout(resolve, VOICES_MS);
  });
  return speechSynthesis.getVoices();
}

/** Each part in a voice of its language. Without a voice for the page's own language nothing would make sense. */
export function planReading(
  parts: readonly Part[],
  voices: readonly SpeechSynthesisVoice[],
  pageLanguage: string,
): ReadingPlan {
  const own = pickVoice(voices, pageLanguage);
  if (!own) return { spoken: [], missing: [pageLanguage] };
  const voiced = parts.map((part) => ({ ...part, voice: pickVoice(voices, part.language) }));
  const missing = voiced.filter(({ voice }) => voice === null).map(({ language }) => language);
  const spoken = voiced.flatMap((part) => {
    if (part.voice) return [{ ...part, voice: part.voice }];
    // A name is better said with a foreign accent than not at all; a whole text is not.
    return part.element.matches("h1, h1 + p, address, #way > p") ? [{ ...part, voice: own }] : [];
  });
  return { spoken, missing: [...new Set(missing)] };
}

/** Reads from a part on. Gives back how to stop; after that nothing is told any more. */
export function readFrom(
  { spoken }: ReadingPlan,
  start: number,
  tell: { readonly onPart: (index: number) => void; readonly onEnd: () => void },
): () => void {
  let isStopped = false;
  const read = (index: number) => {
    if (isStopped) return;
    const part = spoken[index];
    if (!part) return tell.onEnd();
    tell.onPart(index);
    const utterance = new SpeechSynthesisUtterance(part.text);
    utterance.voice = part.voice;
    utterance.lang = part.voice.lang;
    utterance.rate = 0.9;
    utterance.onend = () => read(index + 1);
    // A part that cannot be said must not silence the rest.
    utterance.onerror = () => read(index + 1);
    speechSynthesis.speak(utterance);
  };
  speechSynthesis.cancel();
  read(start);
  return () => {
    isStopped = true;
    speechSynthesis.cancel();
  };
}

/**
 * Asks a machine for a translation, in the protocol of LibreTranslate. The one address that is asked is the operator's
 * own setting; no address ever comes from an input, and an answer that leads elsewhere is not followed.
 */

export interface TranslatorSetting {
  /** The whole address, e.g. `https://translate.example/translate`. */
  readonly url: string;
  /** Sent as `api_key`; empty when the service wants none. */
  readonly key: string;
}

export interface Wish {
  readonly texts: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Why there is no translation: the service is away or overloaded, or it does not know one of the languages. */
export type NoTranslation = "AWAY" | "LANGUAGE_NOT_KNOWN";

const PATIENCE_MS = 20_000;
const LARGEST_ANSWER = 200_000;

export async function translate(
  setting: TranslatorSetting,
  { texts, from, to }: Wish,
): Promise<readonly string[] | NoTranslation> {
  const key = setting.key === "" ? {} : { api_key: setting.key };
  try {
    const response = await fetch(setting.url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ q: texts, source: from, target: to, format: "text", ...key }),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // LibreTranslate says 400 for a language that it was not given; everything else will pass.
    if (!response.ok) return response.status === 400 ? "LANGUAGE_NOT_KNOWN" : "AWAY";
    return readAnswer(await readText(response), texts.length);
  } catch {
    return "AWAY";
  }
}

/** No more than a translation of what was sent can be, whatever the other side says of its length. */
async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_ANSWER) throw new Error("the answer of the translator is too long");
  }
  return text;
}

function readAnswer(body: string, count: number): readonly string[] | NoTranslation {
  const { translatedText } = JSON.parse(body) as { translatedText?: unknown }; // read part by part below
  const isWhole =
    Array.isArray(translatedText) &&
    translatedText.length === count &&
    translatedText.every((text) => typeof text === "string");
  return isWhole ? translatedText : "AWAY";
}

/** What a browser says of itself, as a person would call it. Names of products are the same in every language. */

/** The first that fits: many browsers also call themselves by the names of others. */
const BROWSERS = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bCriOS\/|Chrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;

const SYSTEMS = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b/, "Mac"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bLinux\b/, "Linux"],
] as const;

const firstOf = (known: readonly (readonly [RegExp, string])[], text: string) =>
  known.find(([pattern]) => pattern.test(text))?.[1];

/** "Firefox, Android"; null when nothing in it is known. */
export function deviceName(userAgent: string | null): string | null {
  const names = [firstOf(BROWSERS, userAgent ?? ""), firstOf(SYSTEMS, userAgent ?? "")].filter(Boolean);
  return names.length === 0 ? null : names.join(", ");
}

/** Small enough to be in a pocket: which picture stands beside it. */
export const isPhone = (userAgent: string | null): boolean => /\b(iPhone|Android|Mobile)\b/.test(userAgent ?? "");

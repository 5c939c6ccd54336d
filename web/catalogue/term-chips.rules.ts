/** Services and target groups as choices. Their names come with the data, in the reader's language or in another. */
import type { Locale } from "../i18n/routing.ts";
import type { Chip } from "../ui/ChipList.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import type { TextInLanguage } from "../ui/LocalText.tsx";

interface Terms {
  readonly locale: Locale;
  readonly names: readonly { readonly id: string; readonly name: TextInLanguage }[];
  readonly iconOf: (id: string) => IconId;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
}

/** The choices of a list that the data brings, the most frequent first. */
export function chipsOfTerms({ locale, names, iconOf, counts, chosen }: Terms): Chip[] {
  return names
    .map(({ id, name: { text, language } }) => ({
      value: id,
      text,
      icon: iconOf(id),
      count: counts.get(id) ?? 0,
      ...(chosen.includes(id) ? { isChosen: true } : {}),
      ...(language === locale ? {} : { lang: language }),
    }))
    .sort((a, b) => b.count - a.count);
}

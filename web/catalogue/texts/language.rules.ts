/** The name of a language in another, for texts whose language is not that of the page. */
export function languageName(tag: string, formattingTag: string): string {
  try {
    return new Intl.DisplayNames([formattingTag], { type: "language", languageDisplay: "standard" }).of(tag) ?? tag;
  } catch {
    // A tag that Intl does not accept is better shown as it is than not at all.
    return tag;
  }
}

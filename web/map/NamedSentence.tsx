import { LocalText, type TextInLanguage } from "../ui/LocalText.tsx";

interface NamedSentenceProps {
  /** A sentence of the page with {name} in it. */
  readonly sentence: string;
  readonly name: TextInLanguage;
  readonly locale: string;
}

/** A sentence around a name that may be in another language than the sentence. */
export function NamedSentence({ sentence, name, locale }: NamedSentenceProps) {
  const [before = "", after = ""] = sentence.split("{name}");
  return (
    <>
      {before}
      <LocalText text={name} locale={locale} />
      {after}
    </>
  );
}

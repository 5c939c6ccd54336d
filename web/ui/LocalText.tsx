import type { ReactNode } from "react";

export interface TextInLanguage {
  readonly text: string;
  readonly language: string;
  readonly direction: "LTR" | "RTL";
}

interface LocalTextProps {
  readonly text: TextInLanguage;
  /** The language of the page around it. */
  readonly locale: string;
  readonly children?: ReactNode;
}

/** A text of the data. When it is not in the page's language it says so, for voices and for letters. */
export function LocalText({ text, locale, children }: LocalTextProps) {
  if (text.language === locale) return children ?? text.text;
  return (
    <bdi lang={text.language} dir={text.direction === "RTL" ? "rtl" : "ltr"}>
      {children ?? text.text}
    </bdi>
  );
}

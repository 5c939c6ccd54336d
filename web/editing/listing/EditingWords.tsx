"use client";

import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { formattingTag, type Locale, TIME_ZONE } from "../../i18n/routing.ts";

interface EditingWordsProps {
  readonly locale: Locale;
  readonly messages: AbstractIntlMessages;
  readonly children: ReactNode;
}

/** The words of the editor in the browser: only its pages carry them, and the library that reads them. */
export function EditingWords({ locale, messages, children }: EditingWordsProps) {
  return (
    <NextIntlClientProvider locale={formattingTag(locale)} messages={messages} timeZone={TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  );
}

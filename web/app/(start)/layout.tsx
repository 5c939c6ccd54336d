import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { settings } from "../../env.ts";
import { bestLocale } from "../../i18n/locale.url.ts";
import { languageOf } from "../../i18n/routing.ts";
import { siteOrigin } from "../../site-origin.ts";
import "../globals.css";

export const dynamic = "force-dynamic";

export const viewport: Viewport = { colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const { siteName } = settings();
  return { metadataBase: new URL(await siteOrigin()), title: siteName, applicationName: siteName };
}

/** The one page that comes before a language is chosen. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const locale = bestLocale((await headers()).get("accept-language"));
  return (
    <html lang={locale} dir={languageOf(locale).direction}>
      <body>{children}</body>
    </html>
  );
}

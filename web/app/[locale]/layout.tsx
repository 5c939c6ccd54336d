import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { EarlyTaps } from "../../delivery/EarlyTaps.tsx";
import { settings } from "../../env.ts";
import { isLocale, languageOf } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { SiteFooter } from "../../site/SiteFooter.tsx";
import { SiteHeader } from "../../site/SiteHeader.tsx";
import { siteOrigin } from "../../site-origin.ts";
import "../globals.css";

/** Every page is made for its request: its nonce demands it, and the data is in memory behind the API. */
export const dynamic = "force-dynamic";

interface LayoutProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly children: ReactNode;
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffdf9" },
    { media: "(prefers-color-scheme: dark)", color: "#172522" },
  ],
};

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "site");
  const { siteName } = settings();
  return {
    metadataBase: new URL(await siteOrigin()),
    title: { default: `${siteName}: ${t("title")}`, template: `%s · ${siteName}` },
    description: t("description"),
    applicationName: siteName,
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export default async function Layout({ params, children }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getWords(locale, "site");
  return (
    <html lang={locale} dir={languageOf(locale).direction}>
      <body>
        <a className="unseen skip" href="#content">
          {t("skip")}
        </a>
        <SiteHeader locale={locale} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter locale={locale} />
        <EarlyTaps />
      </body>
    </html>
  );
}

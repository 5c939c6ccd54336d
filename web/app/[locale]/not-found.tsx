import { locale as localeOfAddress } from "next/root-params";
import { DEFAULT_LOCALE, isLocale } from "../../i18n/routing.ts";
import { NoSuchPage } from "./NoSuchPage.tsx";

/** What Next.js shows when it finds no page by itself. */
export default async function NotFound() {
  const asked = await localeOfAddress();
  return <NoSuchPage locale={isLocale(asked) ? asked : DEFAULT_LOCALE} />;
}

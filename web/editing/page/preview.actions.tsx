"use server";

import type { ReactNode } from "react";
import type { ListingChangesInput } from "../../graphql/generated/server/graphql.ts";
import { isLocale } from "../../i18n/routing.ts";
import { Preview } from "./Preview.tsx";
import { findPreview } from "./preview.queries.ts";

/** Draws the listing with what its editor has written and not saved. Null when nobody answers: then the saved one stays. */
export async function drawPreview(locale: string, id: string, changes: ListingChangesInput): Promise<ReactNode> {
  if (!isLocale(locale)) return null;
  const { data } = await findPreview(locale, id, changes);
  return data?.previewListing ? <Preview data={data} locale={locale} /> : null;
}

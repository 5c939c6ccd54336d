/** What became of a listing that readers can no longer open. */
import type { PrismaClient } from "@kotokartta/prisma";

export interface FormerListing {
  readonly kind: "ORGANISATION" | "MEETING_PLACE" | "GUIDANCE_POINT" | "ACTIVITY";
  readonly state: "PAUSED" | "CLOSED" | "MERGED";
  readonly names: Readonly<Record<string, string>>;
  readonly pausedUntil: string | null;
  readonly mergedIntoId: string | null;
}

/** Of what was withdrawn nothing is told, not even that it was there. */
export async function findFormer(database: PrismaClient, slug: string): Promise<FormerListing | undefined> {
  const found = await database.listing.findUnique({
    where: { slug },
    select: {
      kind: true,
      state: true,
      pausedUntil: true,
      mergedIntoId: true,
      translations: {
        where: { name: { not: null }, state: { not: "DRAFT" } },
        select: { languageTag: true, name: true },
      },
    },
  });
  if (!found) return undefined;
  const { kind, state, pausedUntil, mergedIntoId, translations } = found;
  if (state !== "PAUSED" && state !== "CLOSED" && state !== "MERGED") return undefined;
  return {
    kind,
    state,
    names: Object.fromEntries(translations.map(({ languageTag, name }) => [languageTag, name ?? ""])),
    pausedUntil: pausedUntil?.toISOString().slice(0, 10) ?? null,
    mergedIntoId,
  };
}

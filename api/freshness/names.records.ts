/** By which names the readers of a letter know what it is about. */
import type { Prisma } from "@kotokartta/prisma";
import { chooseText } from "../catalogue/localised-text.rules.ts";
import type { PublishedText } from "../catalogue/published.ts";

type Reader = Prisma.TransactionClient;

/** The names of listings in whatever languages there are; a letter takes its reader's. */
export async function findNames(
  reader: Reader,
  listingIds: readonly string[],
): Promise<(locale: string) => Map<string, string>> {
  const rows = await reader.translation.findMany({
    where: {
      listingId: { in: [...listingIds] },
      fieldGroup: "PRESENTATION",
      name: { not: null },
      state: { not: "DRAFT" },
    },
    select: { listingId: true, languageTag: true, origin: true, state: true, name: true },
    orderBy: { languageTag: "asc" },
  });
  const texts = new Map<string, PublishedText[]>();
  for (const { listingId, languageTag, origin, state, name } of rows) {
    const text = { language: languageTag, origin, isStale: state === "STALE", text: name ?? "" };
    texts.set(listingId, [...(texts.get(listingId) ?? []), text]);
  }
  return (locale) => new Map([...texts].map(([id, names]) => [id, chooseText(names, locale)?.text ?? ""]));
}

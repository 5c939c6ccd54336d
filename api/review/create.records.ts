/** Makes the rows of a new listing. */
import { randomUUID } from "node:crypto";
import { sourceLanguageOf } from "./content/content-changes.rules.ts";
import { activityColumns, writeContent, writeOccurrenceChanges } from "./content/content-write.records.ts";
import { type Database, readListing } from "./content/listing-content.records.ts";
import type { ListingContent } from "./content/listing-content.ts";
import type { ListingRows } from "./content/listing-rows.ts";
import { slugOf } from "./slug.rules.ts";

/** Where listings come from that no file ever had. */
export const TOLD_HERE = "told-here";

/** Made when the first such listing is: a source without listings is nobody's business. */
async function ensureSource(writer: Database): Promise<void> {
  await writer.$executeRaw`INSERT INTO data_source (id, title, publisher, licence, licence_url, is_licence_confirmed, retrieved_on, position)
    SELECT ${TOLD_HERE}, 'Told here by associations, officers and residents', 'Everyone who looks after a listing', 'CC BY 4.0',
      'https://creativecommons.org/licenses/by/4.0/', true, current_date, coalesce(max(position), 0) + 1 FROM data_source
    HAVING NOT EXISTS (SELECT 1 FROM data_source WHERE id = ${TOLD_HERE})
    ON CONFLICT DO NOTHING`;
}

async function freeSlug(writer: Database, wanted: string): Promise<string> {
  const taken = await writer.listing.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } });
  const slugs = new Set(taken.map(({ slug }) => slug));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!slugs.has(slug)) return slug;
  }
}

/** The listing with all that it says, as a first version that nobody has seen: its state and its history are the caller's. */
export async function createListing(writer: Database, id: string, content: ListingContent): Promise<ListingRows> {
  await ensureSource(writer);
  const source = sourceLanguageOf(content);
  const name = content.texts.find(({ field, language }) => field === "name" && language === source)?.text ?? "";
  const { kind } = content;
  const slug = await freeSlug(writer, slugOf(name, `${kind.toLowerCase().replace("_", "-")}-${id.slice(0, 8)}`));
  await writer.listing.create({
    data: {
      id,
      slug,
      kind,
      state: "DRAFT",
      sourceId: TOLD_HERE,
      externalId: id,
      needsConfirmation: false,
      revision: 0,
    },
  });
  if (kind === "ORGANISATION") await writer.organisation.create({ data: { listingId: id } });
  else if (kind !== "ACTIVITY") await writer.place.create({ data: { listingId: id } });
  else if (content.activity !== null) {
    await writer.activity.create({ data: { listingId: id, ...activityColumns(content.activity) } });
    await writeOccurrenceChanges(writer, id, [], content.activity.changes);
  }
  const rows = await readListing(writer, id);
  if (!rows) throw new Error("the listing that was just made is not there");
  await writeContent(writer, rows, content);
  return rows;
}

export const newListingId = (): string => randomUUID();

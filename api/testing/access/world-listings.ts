/** Writes listings of which each holds something that the public must not see. */
import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../../database.ts";
import { NOW } from "../ask-graphql.ts";
import { SECRET } from "./world-people.ts";

type Kind = "ORGANISATION" | "MEETING_PLACE" | "ACTIVITY";

export async function writeListing(
  database: PrismaClient,
  slug: string,
  kind: Kind,
  home: string | null,
  state = "PUBLISHED",
) {
  const id = randomUUID();
  const name = `Nimi ${slug}`;
  await database.listing.create({
    data: {
      id,
      slug,
      kind,
      // One of the states of the schema.
      state: state as "PUBLISHED",
      sourceId: "test",
      externalId: slug,
      municipalityCode: kind === "ACTIVITY" ? null : home,
      isNational: kind !== "ACTIVITY" && home === null,
      internalNote: `${SECRET} note`,
      needsConfirmation: true,
      withdrawnAt: state === "WITHDRAWN" ? NOW : null,
      ...(kind === "ORGANISATION" ? { organisation: { create: {} } } : {}),
      ...(kind === "MEETING_PLACE" ? { place: { create: {} } } : {}),
      translations: {
        create: [
          { fieldGroup: "PRESENTATION", languageTag: "fi", name, description: "Täällä voi tavata muita." },
          { fieldGroup: "PRESENTATION", languageTag: "so", name: `${SECRET} draft`, state: "DRAFT" },
        ],
      },
      contactPoints: {
        create: [
          { id: randomUUID(), channel: "PHONE", value: "+358401234567" },
          { id: randomUUID(), channel: "EMAIL", value: `${SECRET}@${slug}.example`, audience: "PROFESSIONAL" },
        ],
      },
      languageOffers: { create: [{ id: randomUUID(), languageTag: "so" }] },
      services: { create: [{ id: randomUUID(), categoryId: "guidance" }] },
    },
  });
  return id;
}

/** The listing and what makes it an activity, in one transaction: neither is there without the other. */
export async function writeActivity(database: PrismaClient, slug: string, hostId: string): Promise<string> {
  return database.$transaction(async (writer) => {
    const id = await writeListing(writer as PrismaClient, slug, "ACTIVITY", null); // it opens no transaction itself
    const startsOn = new Date("2026-11-24");
    const rrule = "FREQ=WEEKLY;BYDAY=TU";
    await writer.activity.create({ data: { listingId: id, hostId, categoryId: "guidance", startsOn, rrule } });
    return id;
  });
}

/** A further place that an organisation runs; the catalogue in memory does not know it. */
export async function addPlace(
  database: PrismaClient,
  organisationId: string,
  home: string,
  state = "PUBLISHED",
): Promise<string> {
  const placeId = await writeListing(database, `place-${randomUUID()}`, "MEETING_PLACE", home, state);
  await database.operation.create({ data: { organisationId, placeId } });
  return placeId;
}

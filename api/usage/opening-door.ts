/** Where the front server hands over what it has counted: not a door for anybody else. */
import express, { type RequestHandler, Router } from "express";
import { type Catalogue, listingAt } from "../catalogue/catalogue.rules.ts";
import type { Context } from "../context.ts";
import { addOpenings } from "./opening.records.ts";
import { readOpened } from "./opening.rules.ts";

export const OPENINGS_PATH = "/openings";

interface DoorParts {
  readonly database: Context["database"];
  /** The version that is read now; undefined before there is one. */
  readonly catalogue: () => Catalogue | undefined;
  /** The word that both servers were started with; nobody is let in when it is empty. */
  readonly token: string;
}

export function openOpeningDoor({ database, catalogue, token }: DoorParts): RequestHandler {
  const door = Router();
  door.post("/", express.json({ limit: "500kb" }), async (request, response) => {
    if (token === "" || request.headers["x-front-token"] !== token) return response.status(404).end();
    const opened = readOpened(request.body);
    const current = catalogue();
    if (opened === undefined) return response.status(400).end();
    if (!current) return response.status(503).end();
    const sums = opened.flatMap(({ slug, day, count }) => {
      const slot = current.slotOfSlug.get(slug);
      const listing = slot === undefined ? null : listingAt(current, slot);
      return listing ? [{ listingId: listing.id, day, count }] : [];
    });
    await addOpenings(database, sums);
    return response.status(204).end();
  });
  return door;
}

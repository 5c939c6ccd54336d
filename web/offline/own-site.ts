import { request } from "node:http";
import { settings } from "../env.ts";
import type { GroundFile } from "../map/ground/ground.queries.ts";

export interface OwnAnswer {
  readonly status: number;
  /** Bytes as they travel: compressed. */
  readonly size: number;
  readonly body: Buffer;
}

const PATIENCE_MS = 20_000;

/** A server that listens everywhere is reached here. */
const hostOf = (host: string) => (host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host);

/** Asks the front server as a reader's browser does, so that what is measured is what she gets. */
export function askOwnSite(path: string, encoding: "br" | "identity"): Promise<OwnAnswer> {
  const { host, port } = settings();
  return new Promise((resolve, reject) => {
    const asked = request({ host: hostOf(host), port, path, headers: { "accept-encoding": encoding } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const body = Buffer.concat(parts);
        resolve({ status: answer.statusCode ?? 0, size: body.length, body });
      });
    });
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error("no answer")));
    asked.on("error", reject);
    asked.end();
  });
}

/** The ground of one region, as the map in the browser gets it; null when it cannot be had. */
export async function findGround(region: string): Promise<GroundFile | null> {
  try {
    const { status, body } = await askOwnSite(`/map/region-${region}.json`, "identity");
    // The file is our own, written by seeds/base-map.ts.
    return status === 200 ? (JSON.parse(body.toString("utf8")) as GroundFile) : null;
  } catch {
    return null;
  }
}

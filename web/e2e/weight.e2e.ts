import { get } from "node:http";
import { expect, test } from "@playwright/test";
import { findExamples } from "./page-states.ts";
import { LOCALES } from "./visitors.ts";

/** HTML and styles of a page at most: what 50 kbit/s carry in three seconds and a bit. */
const LIMIT_BYTES = 20_000;

/** Fetches without a browser, and counts everything that came over the line, headers too. */
function fetchCounted(address: string): Promise<{ readonly bytes: number; readonly encoding: string }> {
  return new Promise((done, fail) => {
    get(address, { agent: false, headers: { "accept-encoding": "br" } }, (response) => {
      response.resume();
      response.once("end", () =>
        done({ bytes: response.socket.bytesRead, encoding: response.headers["content-encoding"] ?? "" }),
      );
    }).once("error", fail);
  });
}

for (const locale of LOCALES) {
  test(`the list and a place weigh at most 20 kB before one can read them in ${locale}`, async ({ request }) => {
    const { place } = await findExamples();
    for (const path of [`/${locale}`, `/${locale}?lang=ar`, `/${locale}?open=today`, `/${locale}/places/${place}`]) {
      const page = await (await request.get(path)).text();
      const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? "");
      expect(styles.length, path).toBeGreaterThan(0);
      const counted = await Promise.all([path, ...styles].map((one) => fetchCounted(`${process.env.SITE}${one}`)));
      expect(counted.map(({ encoding }) => encoding).every((encoding) => encoding === "br")).toBe(true);
      expect(
        counted.reduce((sum, { bytes }) => sum + bytes, 0),
        path,
      ).toBeLessThanOrEqual(LIMIT_BYTES);
    }
  });
}

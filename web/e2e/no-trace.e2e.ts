import { expect, test } from "@playwright/test";
import { DESKTOP, LOCALES, slugsOf } from "./visitors.ts";

test.use({ viewport: DESKTOP });

for (const locale of LOCALES) {
  test(`reading in ${locale} asks nobody else, sets no cookie, stores nothing and breaks no content policy`, async ({
    page,
    context,
  }) => {
    const foreign: string[] = [];
    const broken: string[] = [];
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== process.env.SITE) foreign.push(request.url());
    });
    page.on("console", (message) => {
      if (/content security policy/i.test(message.text())) broken.push(message.text());
    });
    page.on("pageerror", (error) => broken.push(error.message));
    const [slug] = await slugsOf({ text: "Villa Victor" });
    for (const path of [
      `/${locale}`,
      `/${locale}?lang=ar&view=map`,
      `/${locale}/places/${slug}`,
      `/${locale}/handout?place=${slug}`,
      `/${locale}/share?place=${slug}`,
      `/${locale}/data`,
      `/${locale}/no-such-page`,
    ]) {
      await page.goto(path, { waitUntil: "networkidle" });
    }
    expect(foreign).toEqual([]);
    expect(broken).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const stored = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      caches: (await caches.keys()).length,
      databases: (await indexedDB.databases()).length,
    }));
    expect(stored).toEqual({ local: 0, session: 0, caches: 0, databases: 0 });
  });
}

test("a granted position never leaves the device finer than a tenth of a degree", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: DESKTOP,
    geolocation: { latitude: 61.498_765, longitude: 23.760_123 },
    permissions: ["geolocation"],
  });
  const page = await context.newPage();
  const sent: string[] = [];
  page.on("request", (request) =>
    sent.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`),
  );
  await page.goto("/en");
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(page).toHaveURL(/near=61\.5(%2C|,)23\.8/);
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.waitForTimeout(1500);
  for (const request of sent) expect(decodeURIComponent(request)).not.toMatch(/61\.4987|61\.49[0-9]|23\.760|23\.76\d/);
  await context.close();
});

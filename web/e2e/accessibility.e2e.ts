import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { LOCALES, slugsOf } from "./visitors.ts";

/** Every page type and the states that look different, with what must be there before it is judged. */
async function pagesOf(locale: string): Promise<string[]> {
  const [place] = await slugsOf({ text: "Villa Victor", kinds: ["GUIDANCE_POINT"] });
  const [shelter] = await slugsOf({ text: "turvakoti Mona" });
  const [activity] = await slugsOf({ kinds: ["ACTIVITY"] });
  const [organisation] = await slugsOf({ kinds: ["ORGANISATION"], languages: ["ar"] });
  return [
    "/",
    `/${locale}`,
    `/${locale}?lang=ar&lang=so&unknown=1&free=1&open=today`,
    `/${locale}?open=tue-morning&kind=guidance`,
    `/${locale}?lang=hy&place=005&kind=guidance`,
    `/${locale}?lang=qqx`,
    `/${locale}?lang=ru&view=map`,
    `/${locale}/places/${place}`,
    `/${locale}/places/${shelter}`,
    `/${locale}/activities/${activity}`,
    `/${locale}/organisations/${organisation}`,
    `/${locale}/activities`,
    `/${locale}/activities?lang=hy&place=Utsjoki&when=someday`,
    `/${locale}/handout?place=${place}&place=${shelter}`,
    `/${locale}/share?place=${place}`,
    `/${locale}/data`,
    `/${locale}/no-such-page`,
  ];
}

for (const locale of LOCALES) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [320, 1280]) {
      test(`axe finds nothing on any page in ${locale}, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
        test.setTimeout(180_000);
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 800 },
          reducedMotion: "reduce",
        });
        const page = await context.newPage();
        for (const path of await pagesOf(locale)) {
          await page.goto(path, { waitUntil: "networkidle" });
          const { violations } = await new AxeBuilder({ page }).analyze();
          const said = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
          );
          expect(said, path).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${path} sticks out sideways`).toBeLessThanOrEqual(0);
        }
        await context.close();
      });
    }
  }
}

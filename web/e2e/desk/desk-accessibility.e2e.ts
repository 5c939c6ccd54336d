/**
 * The pages of those who sign in, judged as all others are. Without a wish, by one engine in two cells that differ most;
 * ACCESSIBILITY=full walks the whole matrix.
 */
import { expect, test } from "@playwright/test";
import { EXPLAINED } from "../../accessibility/explained.ts";
import { type Cell, chosenCells, type Finding, judge } from "../judgements.ts";
import { lastLetter, makeAccount, plantNight, plantSubmission, remind, signInAs } from "../sign-in.ts";
import { DESK_STATES, type DeskExamples } from "./desk-states.ts";
import { findDeskPlace } from "./desk-words.ts";

test.use({ trace: "off" });

const SMALL: readonly Cell[] = [
  { engine: "axe-core", locale: "fi", theme: "light", width: 320 },
  { engine: "axe-core", locale: "ar", theme: "dark", width: 320 },
];
const cells = process.env.ACCESSIBILITY ? chosenCells(process.env.ACCESSIBILITY, new Date()) : SMALL;

const isExplained = ({ engine, rule }: Finding) =>
  EXPLAINED.some((known) => known.engine === engine && known.rule === rule);

/** A newer reminder ends an organisation's earlier one, so each worker has a town of its own, which no other test asks. */
const TOWNS = ["092", "837"] as const;

async function makeExamples(worker: number): Promise<DeskExamples> {
  const place = await findDeskPlace(TOWNS[worker % TOWNS.length] ?? TOWNS[0], 0);
  plantNight(place.uuid);
  const { email } = makeAccount([{ role: "EDITOR", organisationId: place.organisation.uuid }]);
  remind(place.organisation.uuid);
  const { url } = lastLetter<{ url: string }>(email).facts;
  const submission = plantSubmission({
    act: "CHANGE",
    listingId: place.uuid,
    municipalityCode: place.municipality,
    actor: "ANYONE",
    authorLocale: "ar",
    changes: {
      changes: {
        texts: [{ field: "description", language: "fi", text: "Ovi on pihalla.", origin: "HUMAN", isDraft: false }],
      },
    },
  });
  // The path begins with the language of the letter.
  const confirm = new URL(url).pathname.replace(/^\/[^/]+/, "");
  return { listing: encodeURIComponent(place.id), organisationSlug: place.organisation.slug, submission, confirm };
}

for (const { engine, locale, theme, width } of cells) {
  test(`${engine} finds nothing on the pages of the desk in ${locale}, ${theme}, ${width} px wide`, async ({
    browser,
  }) => {
    test.setTimeout(900_000);
    const context = await browser.newContext({
      colorScheme: theme,
      viewport: { width, height: 800 },
      reducedMotion: "reduce",
      baseURL: process.env.SITE,
    });
    await signInAs(context, { role: "MAINTAINER" });
    const examples = await makeExamples(test.info().parallelIndex);
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const { name, path, enter } of DESK_STATES) {
      const answer = await page.goto(path(locale, examples), { waitUntil: "networkidle" });
      expect(answer?.status(), name).toBe(200);
      await expect.poll(() => page.evaluate(() => "kotoTaps" in window && window.kotoTaps !== undefined)).toBe(false);
      await enter?.(page, locale);
      const found = await judge(page, engine);
      wrong.push(...found.filter((one) => !isExplained(one)).map(({ rule, said }) => `${name}: ${rule}: ${said}`));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) wrong.push(`${name}: sticks out sideways by ${overflow} px`);
    }
    await context.close();
    expect(wrong).toEqual([]);
  });
}

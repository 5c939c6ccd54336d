import { expect, test } from "@playwright/test";
import { EXPLAINED } from "../accessibility/explained.ts";
import { startWebWithoutApi } from "./away-site.ts";
import { type Cell, chosenCells, type Finding, type Judgement, judge } from "./judgements.ts";
import { findExamples, openState, PAGE_STATES, type PageState } from "./page-states.ts";

// How to run all of it and write down the results: docs/accessibility.md.

// A trace of every page in every language would be most of the work.
test.use({ trace: "off" });

const isExplained = ({ engine, rule }: Finding) =>
  EXPLAINED.some((known) => known.engine === engine && known.rule === rule);

/** A page without a language of its own is judged once in each theme and width. */
const statesOf = ({ locale, third }: Cell): PageState[] =>
  PAGE_STATES.filter(({ isForAll }) => !isForAll || locale === "fi").filter(
    (_, index) => third === undefined || index % 3 === third,
  );

let away: Awaited<ReturnType<typeof startWebWithoutApi>> | undefined;
test.afterAll(() => away?.stop());

for (const cell of chosenCells(process.env.ACCESSIBILITY, new Date())) {
  const { engine, locale, theme, width, third } = cell;
  const some = third === undefined ? "any" : "a third of the";
  test(`${engine} finds nothing on ${some} pages in ${locale}, ${theme}, ${width} px wide`, async ({
    browser,
  }, testInfo) => {
    test.setTimeout(1_800_000);
    const context = await browser.newContext({
      colorScheme: theme,
      viewport: { width, height: 800 },
      reducedMotion: "reduce",
      baseURL: process.env.SITE,
    });
    const page = await context.newPage();
    const examples = await findExamples();
    const findings: Finding[] = [];
    const wrong: string[] = [];
    const states = statesOf(cell);
    for (const state of states) {
      if (state.isAway) away ??= await startWebWithoutApi();
      await openState(page, state, { locale, examples, site: state.isAway ? away?.site : undefined });
      const found = await judge(page, engine);
      findings.push(...found);
      wrong.push(
        ...found.filter((one) => !isExplained(one)).map(({ rule, said }) => `${state.name}: ${rule}: ${said}`),
      );
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) wrong.push(`${state.name}: sticks out sideways by ${overflow} px`);
    }
    const kinds = new Map(findings.map((one) => [`${one.engine} ${one.rule}`, { engine: one.engine, rule: one.rule }]));
    const judgement: Judgement = {
      engine,
      cell: `${locale} ${theme} ${width}`,
      states: states.length,
      pages: states.length,
      findings: [...kinds.values()],
    };
    await testInfo.attach("accessibility", { body: JSON.stringify(judgement), contentType: "application/json" });
    await context.close();
    expect(wrong).toEqual([]);
  });
}

import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { EXPLAINED, type Explained } from "../accessibility/explained.ts";
import { type AccessibilityResults, resultsTable } from "../accessibility/results.rules.ts";
import { type EngineName, type Judgement, THEMES, VERSIONS, WIDTHS } from "./judgements.ts";
import { PAGE_STATES } from "./page-states.ts";
import { LOCALES } from "./visitors.ts";

const RESULTS = join(import.meta.dirname, "../accessibility/accessibility-results.json");
const DOCS = join(import.meta.dirname, "../../docs/accessibility.md");
const isOf = (engine: EngineName, spoken: string) => spoken === engine || spoken === `${engine}, unsure`;
const isSame = (one: Pick<Explained, "engine" | "rule">, other: Pick<Explained, "engine" | "rule">) =>
  one.engine === other.engine && one.rule === other.rule;

/**
 * Puts together what the cells of the accessibility matrix found: no line of the explained list may be left that no
 * page shows any more, and after a chosen run (`ACCESSIBILITY`) the counts are written down for the statement.
 */
export default class AccessibilityReporter implements Reporter {
  readonly #judgements: Judgement[] = [];
  #planned = 0;

  onBegin(_: unknown, suite: { allTests(): TestCase[] }): void {
    // By its whole name: the pages of the desk are judged in a file of their own, and stand in no count here.
    this.#planned = suite
      .allTests()
      .filter(({ location }) => basename(location.file) === "accessibility.e2e.ts").length;
  }

  onTestEnd(_: TestCase, { attachments }: TestResult): void {
    const found = attachments.find(({ name, body }) => name === "accessibility" && body !== undefined);
    if (found?.body) this.#judgements.push(JSON.parse(found.body.toString()) as Judgement); // as the matrix wrote it
  }

  async onEnd(): Promise<{ status?: FullResult["status"] } | undefined> {
    if (this.#planned === 0 || this.#judgements.length < this.#planned) return undefined;
    const wish = process.env.ACCESSIBILITY;
    if (wish) this.#writeDown();
    const seen = this.#judgements.flatMap(({ findings }) => findings);
    // Nobody knows what some chosen languages would show; the small part shows all but what is rare, the whole all.
    const isSmall = !wish || wish === "small";
    const ofReaders = EXPLAINED.filter(({ isOfDesk }) => !isOfDesk);
    const expected = isSmall ? ofReaders.filter(({ isRare }) => !isRare) : wish === "full" ? ofReaders : [];
    const gone = expected.filter((line) => !seen.some((one) => isSame(one, line)));
    if (gone.length === 0) return undefined;
    for (const { engine, rule } of gone) console.error(`No page shows this any more: ${engine}, ${rule}.`);
    console.error("Take these lines out of web/accessibility/explained.ts.");
    return { status: "failed" };
  }

  #writeDown(): void {
    const cells = this.#judgements.map(({ cell }) => cell.split(" "));
    const results: AccessibilityResults = {
      checkedAt: new Date().toISOString().slice(0, 10),
      isWhole: process.env.ACCESSIBILITY === "full",
      states: PAGE_STATES.length,
      locales: LOCALES.filter((locale) => cells.some(([one]) => one === locale)),
      themes: THEMES.filter((theme) => cells.some(([, one]) => one === theme)),
      widths: WIDTHS.filter((width) => cells.some(([, , one]) => one === String(width))),
      engines: (["axe-core", "IBM Equal Access"] as const).map((name) => this.#resultOf(name)),
    };
    writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
    const [before, , after] = readFileSync(DOCS, "utf8").split(/<!-- \/?results -->/);
    writeFileSync(DOCS, `${before}<!-- results -->\n${resultsTable(results)}\n<!-- /results -->${after}`);
  }

  #resultOf(name: EngineName) {
    const own = this.#judgements.filter(({ engine }) => engine === name);
    const kinds = new Map(own.flatMap(({ findings }) => findings).map((one) => [`${one.engine} ${one.rule}`, one]));
    const spoken = [...kinds.values()].filter(({ engine }) => isOf(name, engine));
    const explained = spoken.filter((one) => EXPLAINED.some((line) => isSame(line, one)));
    return {
      name,
      version: VERSIONS[name],
      pages: own.reduce((sum, { pages }) => sum + pages, 0),
      faults: spoken.length - explained.length,
      explained: explained.length,
    };
  }
}

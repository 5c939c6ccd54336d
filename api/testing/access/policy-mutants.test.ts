/** Take any rule out of a policy, and a fact no longer holds. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fact } from "./policy-fact.ts";
import { factsOf } from "./policy-facts.ts";
import { loadUnchanged, makeMutants, type Policy, readPolicy } from "./policy-mutants.ts";
import { writePolicyRows } from "./policy-rows.ts";
import { makeWorld, type World } from "./world.ts";

const API = join(import.meta.dirname, "../..");
const POLICIES = readdirSync(API, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".policy.ts") && !path.includes("node_modules"))
  .sort();

/** Changes that change nothing, and why. */
const ONE_SCOPE = "the database holds an organisation for editors alone, and an area for officers alone";
const EQUIVALENT: readonly { readonly policy: string; readonly change: string; readonly why: string }[] = [
  { policy: "accounts/membership.policy.ts", change: 'without role: "EDITOR"', why: ONE_SCOPE },
  { policy: "accounts/membership.policy.ts", change: 'without role: "OFFICER"', why: ONE_SCOPE },
  { policy: "review/listing.policy.ts", change: "without organisation: { isNot: null }", why: "what she edits is one" },
  { policy: "review/listing.policy.ts", change: "without isNot: null", why: "the same" },
];

let world: World;
let facts: Readonly<Record<string, readonly Fact[]>>;
beforeAll(async () => {
  world = await makeWorld();
  facts = factsOf(world, await writePolicyRows(world));
});
afterAll(() => world.catalogue.close());

async function isTrue({ is, expected }: Fact, policy: Policy): Promise<boolean> {
  try {
    return isDeepStrictEqual(await is(policy), expected);
  } catch {
    return false;
  }
}

/** The first fact that does not hold; undefined when all do. */
async function firstFalse(all: readonly Fact[], policy: Policy): Promise<string | undefined> {
  for (const fact of all) if (!(await isTrue(fact, policy))) return fact.says;
  return undefined;
}

describe("a policy", () => {
  test("has facts", () => {
    expect(
      POLICIES.filter((path) => !facts[path]).map(
        (path) => `${path} has no facts: write them into api/testing/access/policy-facts.ts`,
      ),
    ).toEqual([]);
  });

  test.for(POLICIES)("is as its facts say, and exports nothing that none of them asks: %s", async (path) => {
    const source = readPolicy(join(API, path));
    const policy = await loadUnchanged(source);
    const wrong: unknown[] = [];
    for (const fact of facts[path] ?? [])
      if (!(await isTrue(fact, policy)))
        wrong.push([fact.says, await Promise.resolve(fact.is(policy)).catch(String), fact.expected]);
    expect(wrong).toEqual([]);
    const asked = new Set((facts[path] ?? []).map(({ says }) => says.split(":")[0]));
    expect(source.exports.filter((name) => !asked.has(name))).toEqual([]);
  });

  test("is noticed when any of its rules is taken away", { timeout: 180_000 }, async () => {
    const alive: string[] = [];
    const used = new Set<string>();
    let count = 0;
    for (const path of POLICIES) {
      for await (const { name, policy } of makeMutants(readPolicy(join(API, path)))) {
        const excuse = EQUIVALENT.find((one) => one.policy === path && name.includes(one.change));
        if (excuse) {
          used.add(excuse.change);
          continue;
        }
        count += 1;
        if ((await firstFalse(facts[path] ?? [], policy)) === undefined) alive.push(`${path} ${name}`);
      }
    }
    console.log(`${count} mutants, ${count - alive.length} killed, ${EQUIVALENT.length} that change nothing`);
    expect(alive).toEqual([]);
    expect(EQUIVALENT.filter(({ change }) => !used.has(change))).toEqual([]);
  });
});

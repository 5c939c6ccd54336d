import { expect, test } from "vitest";
import { makeChallenge, readChallenge } from "../../api/suggestions/challenge.rules.ts";
import { Door } from "../../api/suggestions/door.ts";
import { parametersOf, solve } from "./proof.rules.ts";

const now = new Date("2026-11-24T10:00:00Z");

test("what a reader's device works out is what the API takes for done", async () => {
  const { secret } = new Door();
  const challenge = await makeChallenge(secret, now, 1);
  const solution = await solve(challenge);
  expect(solution?.counter).toBeGreaterThanOrEqual(80);
  expect(solution?.counter).toBeLessThanOrEqual(160);
  expect(await readChallenge(challenge, solution, { secret, now })).toMatchObject({ isSolved: true });
  expect(parametersOf(challenge).algorithm).toBe("PBKDF2/SHA-256");
});

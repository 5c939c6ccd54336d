// The timing: short turns, interleaved, so that a slow minute of the machine falls on everybody alike; the
// median of the rounds counts.
import { readFileSync } from "node:fs";
import { REQUESTS } from "./contestants.mjs";

const CONTESTANTS = Object.keys(REQUESTS);
const WARM_UP_SECONDS = 1;

const median = (numbers) => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Milliseconds of processor time that processes have used together; not a number where the system does not tell. */
function cpuMsOf(pids) {
  try {
    const times = pids.map((pid) => {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [user, system] = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13)
        .map(Number);
      return (user + system) * 10; // a tick is a hundredth of a second on every Linux
    });
    return times.reduce((sum, time) => sum + time, 0);
  } catch {
    return Number.NaN;
  }
}

/** Megabytes that a process holds; undefined where the system does not tell. */
export function residentMbOf(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return (Number(kilobytes) * 1024) / 1_000_000;
  } catch {
    return undefined;
  }
}

async function takeTurn({ urls, fire, pidsOf }, contestant, question, options) {
  const pids = await pidsOf(contestant);
  const before = cpuMsOf(pids);
  const result = await fire({
    url: urls[contestant],
    requests: question.parameters.map((parameters, index) => REQUESTS[contestant](question, parameters, index)),
    ...options,
  });
  if (result.failures > 0) {
    throw new Error(`${contestant} failed ${result.failures} of ${result.answers} requests of ${question.name}.`);
  }
  return { ...result, cpuMs: (cpuMsOf(pids) - before) / result.answers };
}

/** Returns `{ Q1: { product: { perSecond, p50, p99, cpuMs }, … }, … }`, each figure the median of all rounds. */
export async function runRounds(contestants, questions, { rounds, seconds, connections, say }) {
  const turns = new Map();
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? "warming up …" : `round ${round} of ${rounds} …`);
    for (const question of questions) {
      for (let turn = 0; turn < CONTESTANTS.length; turn += 1) {
        // Each round begins with another one: whoever comes after a heavy one must not always be the same.
        const contestant = CONTESTANTS[(turn + round) % CONTESTANTS.length];
        const isWarmUp = round === 0;
        const options = { connections, seconds: isWarmUp ? WARM_UP_SECONDS : seconds };
        const result = await takeTurn(contestants, contestant, question, options);
        const key = `${question.name} ${contestant}`;
        if (!isWarmUp && result.answers === 0) {
          throw new Error(`${contestant} gave no answer to ${question.name} in ${seconds} s: give it more --seconds.`);
        }
        if (!isWarmUp) turns.set(key, [...(turns.get(key) ?? []), result]);
      }
    }
  }
  return Object.fromEntries(
    questions.map(({ name }) => [
      name,
      Object.fromEntries(CONTESTANTS.map((contestant) => [contestant, summarise(turns.get(`${name} ${contestant}`))])),
    ]),
  );
}

const summarise = (results) =>
  Object.fromEntries(
    ["perSecond", "p50", "p99", "cpuMs"].map((figure) => [figure, median(results.map((one) => one[figure]))]),
  );

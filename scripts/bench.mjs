// `npm run bench [-- --places 10000,100000 --seconds 3 --rounds 3 --connections 16 --write]`: how fast the product
// answers the eight questions it is made for, beside a server that asks the database and one that only says
// hello; how long the catalogue takes to load, and what it weighs. docs/performance.md explains the figures.
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateClient, installPackages, root, runUnderOwnNode, withOwnTools } from "./prepare.mjs";
import { readSettings } from "./settings.mjs";

const LARGEST = 1_000_000;

function readOptions() {
  const { values } = parseArgs({
    options: {
      places: { type: "string", default: "10000" },
      seconds: { type: "string", default: "3" },
      rounds: { type: "string", default: "3" },
      connections: { type: "string", default: "16" },
      write: { type: "boolean", default: false },
    },
  });
  const whole = (name, text, least, most) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new Error(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  };
  return {
    sizes: values.places.split(",").map((text) => whole("places", text, 1000, LARGEST)),
    seconds: whole("seconds", values.seconds, 1, 60),
    rounds: whole("rounds", values.rounds, 1, 20),
    connections: whole("connections", values.connections, 1, 256),
    write: values.write,
  };
}

/** Loads the catalogue in a process of its own; the first time from the database, then from the file. */
function weighCatalogue(databaseUrl, file) {
  return new Promise((done, fail) => {
    const child = fork(join(root, "scripts/bench/catalogue.bench.ts"), [file], {
      execPath: process.execPath,
      execArgv: ["--expose-gc"],
      env: withOwnTools({ DATABASE_URL: databaseUrl }),
    });
    let result;
    child.once("message", (message) => {
      result = message;
    });
    child.once("exit", (code) =>
      result && code === 0 ? done(result) : fail(new Error("The catalogue could not be loaded.")),
    );
  });
}

async function measureSize(server, places, options) {
  const { ensureBenchDatabase } = await import("./bench/database.mjs");
  const { readQuestions } = await import("./bench/questions/index.mjs");
  const { startContestants } = await import("./bench/contestants.mjs");
  const { compareAnswers } = await import("./bench/compare.mjs");
  const { residentMbOf, runRounds } = await import("./bench/rounds.mjs");
  const databaseUrl = await ensureBenchDatabase(server, places);
  const folder = mkdtempSync(join(tmpdir(), "kotokartta-bench-"));
  const say = (text) => console.log(`${places} places: ${text}`);
  try {
    say("loading the catalogue from the database and from its file …");
    const fromDatabase = await weighCatalogue(databaseUrl, join(folder, "catalogue.ndjson"));
    const fromFile = await weighCatalogue(databaseUrl, join(folder, "catalogue.ndjson"));
    if (fromDatabase.isFromFile || !fromFile.isFromFile) throw new Error("The snapshot file was not used as expected.");
    const questions = await readQuestions(databaseUrl);
    const contestants = await startContestants({ databaseUrl, folder, questions });
    try {
      say("comparing answers …");
      const { verdicts, bytes } = await compareAnswers(contestants, questions);
      const figures = await runRounds(contestants, questions, { ...options, say });
      const inService = residentMbOf(contestants.product.child.pid);
      return { places, questions, fromDatabase, fromFile, inService, verdicts, bytes, figures };
    } finally {
      await contestants.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function print(runs, options) {
  const { cpuTable, speedTable, loadTable, timeTable, growthTable, writeBetweenMarks } = await import(
    "./bench/report.mjs"
  );
  const { rounds, seconds, connections } = options;
  const [{ questions }] = runs;
  const how = `Measured on ${availableParallelism()} cores with Node ${process.versions.node}: ${connections} connections, the median of ${rounds} rounds of ${seconds} s.`;
  const parts = [
    how,
    ...runs.flatMap((run) => [
      `### ${run.places.toLocaleString("en-GB")} places, requests per second`,
      speedTable(questions, run),
      cpuTable(questions, run),
    ]),
    "### Loading and memory",
    loadTable(runs),
    "### Time",
    timeTable(runs),
    ...(runs.length > 1 ? ["### Growth", growthTable(questions, runs)] : []),
  ];
  const text = parts.join("\n\n");
  console.log(`\n${text}\n`);
  if (options.write) writeBetweenMarks(join(root, "docs/performance.md"), text);
}

const options = readOptions();
const settings = readSettings();
installPackages();
await runUnderOwnNode();
generateClient();
const { startBenchServer } = await import("./bench/database.mjs");
const server = await startBenchServer(join(settings.DATA_DIR, "bench"));
try {
  const runs = [];
  for (const places of options.sizes) runs.push(await measureSize(server, places, options));
  await print(runs, options);
} finally {
  if (!server.wasRunning) server.stop();
}

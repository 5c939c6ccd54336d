// Everything that must be there before the product can run, each step only when something changed since it
// was last done. Plain Node without packages: the first step is what installs them.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join, relative, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");
const modules = join(root, "node_modules");
const stamps = join(modules, ".kotokartta");

/** The checkout's own Node, which runs TypeScript; elsewhere (macOS) the machine's own must be new enough. */
const OWN_NODE_MAJOR = 24;

function run(name, args, { cwd = root, env = process.env } = {}) {
  const done = spawnSync(name, args, { cwd, env, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0)
    throw Object.assign(
      new Error(`\`${name} ${args.join(" ")}\` failed${done.error ? `: ${done.error.message}` : "."}`),
      {
        status: done.status,
      },
    );
}

function* filesBelow(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )) {
    const inner = join(path, entry.name);
    if (SKIPPED.has(entry.name) || MADE.includes(inner) || /\.(br|gz)$/.test(inner)) continue;
    yield* filesBelow(inner);
  }
}
const SKIPPED = new Set([
  "node_modules",
  "generated",
  ".next",
  ".turbo",
  "tsconfig.tsbuildinfo",
  "next-env.d.ts",
  "test-results",
]);
/** Made by the build itself, so they cannot be a reason to build. */
const MADE = ["web/public/map", "web/public/fonts"].map((path) => join(root, path));

/** One hash over the contents of files and folders. */
export function hashOf(...paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesBelow(join(root, path))) {
      hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

/** Does `work` unless its inputs are what they were last time and its output is still there. */
function onceFor(name, inputs, output, work) {
  const stamp = join(stamps, name);
  const wanted = hashOf(...inputs);
  const isDone = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(join(root, output));
  if (isDone) return false;
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

/** Installs the packages that the lock file names, when they are not installed already. */
export function installPackages() {
  onceFor("installed", ["package-lock.json"], "node_modules/.package-lock.json", () => {
    console.log("Installing packages (once; about a minute and a half) …");
    run("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]);
  });
}

/**
 * Runs this same script again under the checkout's own Node, if it runs under another, and ends with it.
 * The other one is tied to this by a channel: whichever way this ends, the other hears of it.
 */
export async function runUnderOwnNode() {
  if (Number(process.versions.node.split(".")[0]) >= OWN_NODE_MAJOR) return;
  const own = join(modules, ".bin", "node");
  if (!existsSync(own)) {
    throw new Error(
      `Node ${OWN_NODE_MAJOR} or later is needed here, this is ${process.version}. Install it and try again.`,
    );
  }
  const again = spawn(own, process.argv.slice(1), {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: withOwnTools(),
  });
  // Ctrl-C reaches the whole group by itself, a signal to this process alone does not: either way the other
  // is told once more, in a way that it may be told twice.
  process.on("SIGINT", () => again.kill("SIGTERM"));
  process.on("SIGTERM", () => again.kill("SIGTERM"));
  process.on("SIGHUP", () => again.kill("SIGTERM"));
  const code = await new Promise((done) => again.once("exit", (status) => done(status ?? 1)));
  process.exit(code);
}

/** The environment in which `node` and the tools are the checkout's own. */
export function withOwnTools(extra = {}) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    ...extra,
    PATH: [join(modules, ".bin"), process.env.PATH].join(delimiter),
  };
}

/** Generates the database client, when the schema or the generator changed. */
export function generateClient() {
  onceFor("client", ["prisma/schema", "prisma/generate.mjs", "package-lock.json"], "prisma/generated/client.ts", () =>
    run("node", [join(root, "prisma/generate.mjs")], { env: withOwnTools() }),
  );
}

const BUILD_INPUTS = ["web", "api/schema.graphql", "seeds/base-map.ts", "seeds/data", "package-lock.json"];

/** Builds the web (typed operations, base map, pages, compressed files) when anything it is made from changed. */
export function buildWeb() {
  onceFor("web", BUILD_INPUTS, "web/.next/BUILD_ID", () => {
    console.log("Building the web …");
    run("turbo", ["run", "build", "--output-logs=errors-only", "--no-update-notifier"], { env: withOwnTools() });
  });
}

export function runTool(name, args, options = {}) {
  run(name, args, { ...options, env: withOwnTools(options.env) });
}

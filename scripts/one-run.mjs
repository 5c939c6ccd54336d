// One running product a data folder and a port: a second `npm start` says so instead of breaking the first.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const fileOf = ({ DATA_DIR }) => join(DATA_DIR, "running.json");

/** When a process began, as Linux counts it; elsewhere undefined. After a power cut its number may be another's. */
function beginningOf(pid) {
  try {
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    // One that has ended but that nobody has buried (Z) answers signals still; in a container that is common.
    return state === "Z" ? undefined : rest[18];
  } catch {
    return undefined;
  }
}

function readRunning(settings) {
  try {
    const { pid, port, beginning } = JSON.parse(readFileSync(fileOf(settings), "utf8"));
    process.kill(pid, 0); // throws when there is no such process
    return beginningOf(pid) === beginning ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

const isTaken = (port, host) =>
  new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(true));
    probe.listen(port, host, () => probe.close(() => done(false)));
  });

/** Ends this process with a sentence when another one is at work here. */
export async function claimRun(settings) {
  // Under the checkout's own Node this script runs a second time, as the child of the one that claimed.
  const running = readRunning(settings);
  if (running && running.pid !== process.ppid && running.pid !== process.pid) {
    console.error(
      `${settings.SITE_NAME} is already running here (process ${running.pid}): http://localhost:${running.port}`,
    );
    process.exit(3);
  }
  if (await isTaken(Number(settings.PORT), settings.HOST)) {
    console.error(
      `Port ${settings.PORT} is taken by another program. Set PORT to a free one, e.g. PORT=3100 npm start`,
    );
    process.exit(3);
  }
  mkdirSync(settings.DATA_DIR, { recursive: true });
  writeFileSync(
    fileOf(settings),
    JSON.stringify({ pid: process.pid, port: settings.PORT, beginning: beginningOf(process.pid) }),
  );
}

export function releaseRun(settings) {
  if (readRunning(settings)?.pid === process.pid) rmSync(fileOf(settings), { force: true });
}

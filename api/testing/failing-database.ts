/** A database server of a test's own that can be stopped, killed, struck dumb and started again at one and the same address. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createConnection, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../scripts/embedded-postgres.mjs";

export interface FailingDatabase {
  readonly url: string;
  stop(): void;
  /** As when the machine loses its power: no goodbye to anyone, and a log to be replayed. */
  kill(): void;
  start(): Promise<void>;
  /** From now on nothing comes through, and nothing says so: a cable pulled, or a firewall. */
  fallSilent(): void;
  speakAgain(): void;
  remove(): void;
}

/** A restarted server has another port: this gives it one address, and can hold back all that passes. */
async function openGate(portOf: () => number) {
  const open = new Set<Socket>();
  let isSilent = false;
  const gate = createServer((client) => {
    const server = createConnection(portOf(), "127.0.0.1");
    for (const [from, to] of [[client, server] as const, [server, client] as const]) {
      open.add(from);
      from.on("data", (bytes) => to.write(bytes));
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
      if (isSilent) from.pause();
    }
  });
  await new Promise<void>((done) => gate.listen(0, "127.0.0.1", done));
  return {
    port: (gate.address() as AddressInfo).port, // a TCP server's address is never a string
    setSilent: (silent: boolean) => {
      isSilent = silent;
      for (const socket of open) silent ? socket.pause() : socket.resume();
    },
    close: () => {
      for (const socket of open) socket.destroy();
      gate.close();
    },
  };
}

export async function makeFailingDatabase(): Promise<FailingDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "kotokartta-failing-"));
  chmodSync(folder, 0o755);
  let server = await startEmbeddedPostgres(folder);
  execFileSync("node", [join(import.meta.dirname, "../../prisma/migrate.mjs")], {
    env: { ...process.env, DATABASE_URL: server.url },
    stdio: "pipe",
  });
  const gate = await openGate(() => Number(new URL(server.url).port));
  const address = new URL(server.url);
  address.port = String(gate.port);
  const stop = () => server.stop();
  return {
    url: address.href,
    stop,
    kill: () =>
      process.kill(Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]), "SIGQUIT"),
    start: async () => {
      server = await startEmbeddedPostgres(folder);
    },
    fallSilent: () => gate.setSilent(true),
    speakAgain: () => gate.setSilent(false),
    remove: () => {
      gate.close();
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Starts and stops the product's processes: they die with this one, and say when they are ready.
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Starts a Node program with an IPC channel, on which it hears of this process's end even by kill -9.
 * `stdio`: where it writes, as Node's spawn takes it: this process's own output, or an open file.
 * `stop()` asks it to finish, and ends it after `graceMs` if it does not.
 */
export function startProcess(name, args, { cwd, env, onExit, graceMs = 12_000, stdio = "inherit" }) {
  const child = spawn("node", args, { cwd, env, stdio: ["ignore", stdio, stdio, "ipc"] });
  let isStopping = false;
  const ended = new Promise((done) => {
    child.once("error", (problem) => {
      console.error(`${name} could not be started: ${problem.message}`);
      done(1);
    });
    child.once("exit", (code, signal) => {
      done(code ?? signal);
      if (!isStopping) onExit?.(name, code ?? signal);
    });
  });
  return {
    name,
    child,
    ended,
    stop: async () => {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const isLate = await Promise.race([ended.then(() => false), wait(graceMs).then(() => true)]);
      if (isLate) child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Waits until `url` answers ready with our own token, so that somebody else's old process is not taken for ours. */
export async function waitUntilReady(url, token, running, seconds = 120) {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (running.child.exitCode !== null || running.child.signalCode !== null) {
      throw new Error(`${running.name} ended before it was ready.`);
    }
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(3000) });
      const answer = await response.json();
      if (answer.token === token && response.ok) return;
    } catch {
      // Not listening yet.
    }
    await wait(150);
  }
  throw new Error(`${running.name} did not become ready within ${seconds} s (${url}).`);
}

/** Has the work done: in a worker, and where there is none, on the page. */
import type { Solution } from "./proof.rules.ts";

const WORKER = "/proof.js";

async function solveHere(challenge: string): Promise<Solution | null> {
  const { solve } = await import("./proof.rules.ts");
  return solve(challenge);
}

function solveBeside(challenge: string): Promise<Solution | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER);
    const end = (tell: () => void) => {
      worker.terminate();
      tell();
    };
    worker.onmessage = ({ data }: MessageEvent<Solution | null>) => end(() => resolve(data));
    worker.onerror = () => end(() => reject(new Error("no worker")));
    worker.postMessage(challenge);
  });
}

/** Null when this device cannot do it, as on a page without TLS: the form then goes without. */
export async function workOut(challenge: string): Promise<Solution | null> {
  try {
    return await solveBeside(challenge).catch(() => solveHere(challenge));
  } catch {
    return null;
  }
}

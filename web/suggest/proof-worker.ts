/** Does the work beside the page, so that writing never stutters. Bundled by bundle-offline.ts to /proof.js. */
import { solve } from "./proof.rules.ts";

self.onmessage = async ({ data }: MessageEvent<string>) => {
  self.postMessage(await solve(data).catch(() => null));
};

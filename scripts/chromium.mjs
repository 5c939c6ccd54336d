// The browser for the tests: Debian's, installed through apt when absent. Nothing downloads a browser.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const findChromium = () => process.env.CHROMIUM_PATH ?? PATHS.find((path) => existsSync(path));

/** The path of a Chromium, installed first if need be and possible; undefined when there is none to be had. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Chromium for the browser tests (once) …");
  const apt = (...args) =>
    spawnSync("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=300", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update");
  // Fonts for the scripts that the pages are looked at in.
  apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core");
  return findChromium();
}

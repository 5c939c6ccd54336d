// Voikko, the free analyser of Finnish, for counting the parts of compound words. Debian packages it together with its
// dictionary, and installs it for Debian's own Python alone, wherever another one may stand first in the path.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PYTHON = "/usr/bin/python3";

/** A word may be read in several ways; the reading with the fewest parts is the fair one. */
const COUNT_PARTS = `
import json, sys, libvoikko
voikko = libvoikko.Voikko("fi")
words = json.load(sys.stdin)
def parts(word):
    read = [reading["STRUCTURE"].count("=") for reading in voikko.analyze(word)]
    return min(read) if read else len(word.split("-"))
print(json.dumps({word: parts(word) for word in words}))
`;

const ask = (words) => spawnSync(PYTHON, ["-c", COUNT_PARTS], { input: JSON.stringify(words), encoding: "utf8" });

export const hasVoikko = () => existsSync(PYTHON) && ask([]).status === 0;

export const mayInstallVoikko = () =>
  process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Whether Voikko is there, installed first if need be and possible. */
export function ensureVoikko() {
  if (hasVoikko()) return true;
  if (!mayInstallVoikko()) return false;
  console.log("Installing Voikko for the measure of Finnish words (once) …");
  const apt = (...args) =>
    spawnSync("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=300", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update");
  apt("install", "-y", "--no-install-recommends", "python3-libvoikko", "voikko-fi");
  return hasVoikko();
}

/** How many parts each word is compounded of: "sähköposti" of two, "postinumeroalue" of three. */
export function countParts(words) {
  const { status, stdout, stderr } = ask([...new Set(words)]);
  if (status !== 0) throw new Error(`Voikko did not answer: ${stderr}`);
  return new Map(Object.entries(JSON.parse(stdout)));
}

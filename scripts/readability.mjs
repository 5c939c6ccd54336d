// How easy the messages of the site are to read, measured: LIX of Swedish, the school year of English, the sentences
// and the long compounds of Finnish. `node scripts/readability.mjs`; ends with an error when a goal is not met.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, runUnderOwnNode } from "./prepare.mjs";
import { countParts, ensureVoikko } from "./voikko.mjs";

await runUnderOwnNode();
const { findLongCompounds, GOALS, gradeOf, lixOf, MEASURED, measureMessages, tooLong } = await import(
  "../web/messages/readability.rules.ts"
);

let missed = 0;
function say(name, value, goal, digits = 1) {
  const isMet = value <= goal;
  if (!isMet) missed += 1;
  console.log(`  ${isMet ? "✓" : "✗"} ${name} ${value.toFixed(digits)} (at most ${goal})`);
}

function sayCompounds(words) {
  if (!ensureVoikko()) {
    console.log("  – compounds of three parts and more: not measured, for Voikko is not here.");
    console.log("    On Debian: apt install python3-libvoikko voikko-fi");
    return;
  }
  const { found, share } = findLongCompounds(words, countParts(words));
  say("compounds of three parts and more, % of the words", share * 100, GOALS.shareOfLongCompounds * 100);
  if (found.length > 0) console.log(`    ${found.join(", ")}`);
}

for (const { code, language, scale } of MEASURED) {
  const measured = measureMessages(JSON.parse(readFileSync(join(root, `web/messages/${code}.json`), "utf8")));
  console.log(`${code}: ${measured.sentences.length} sentences, ${measured.words.length} words`);
  if (scale === "lix") say("LIX", lixOf(measured), GOALS.lix);
  if (scale === "grade") say("Flesch–Kincaid grade", gradeOf(measured), GOALS.grade);
  say("words in a sentence, mean", measured.meanSentence, GOALS.meanSentence);
  say("words in the longest sentence", measured.longestSentence, GOALS.longestSentence, 0);
  for (const { key, text, words } of tooLong(measured)) console.log(`    ${words.length} in ${key}: ${text}`);
  if (language === "Finnish") sayCompounds(measured.words);
}
process.exitCode = missed > 0 ? 1 : 0;

// Lighthouse (mobile profile) on the home page and on a place of a production build.
// `node scripts/lighthouse.mjs [URL]`; without an address it starts a product of its own.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { ensureChromium } from "./chromium.mjs";
import { startTestSite } from "./test-site.mjs";

const given = process.argv.slice(2).find((word) => word.startsWith("http"));
const own = given ? undefined : await startTestSite();
const site = given ?? own.url;
const chrome = await launch({
  chromePath: ensureChromium(),
  chromeFlags: [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-quic",
  ],
});
try {
  const answer = await fetch(`${site}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: '{ listings(filter: {text: "Villa Victor", kinds: [GUIDANCE_POINT]}, first: 1) { nodes { slug } } }',
    }),
  });
  const { data } = await answer.json();
  for (const path of ["/fi", "/ar", `/fi/places/${data.listings.nodes[0].slug}`]) {
    const { lhr } = await lighthouse(site + path, { port: chrome.port, output: "json", logLevel: "error" });
    const scores = Object.entries(lhr.categories).map(
      ([name, { score }]) => `${name} ${Math.round((score ?? 0) * 100)}`,
    );
    const timings = [
      "first-contentful-paint",
      "largest-contentful-paint",
      "total-blocking-time",
      "cumulative-layout-shift",
    ].map((id) => `${id} ${lhr.audits[id]?.displayValue}`);
    console.log(`${path}: ${scores.join(", ")} (${timings.join(", ")})`);
    for (const audit of Object.values(lhr.audits)) {
      const isPoint =
        audit.score !== null &&
        audit.score < 1 &&
        ["binary", "numeric", "metricSavings"].includes(audit.scoreDisplayMode);
      if (isPoint && process.argv.includes("--why"))
        console.log(`  ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`);
    }
  }
} finally {
  chrome.kill();
  await own?.stop();
}

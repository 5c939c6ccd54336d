/** The GraphQL explorer (GraphiQL, as Ruru packs it), served from here: its page asks nobody else for anything. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Router } from "express";
import { ruruHTML } from "ruru/server";
import { serveStatic } from "ruru/static";

const STATIC_PATH = "/explorer/static/";
const EXAMPLES = join(import.meta.dirname, "examples");

/** The example operations, one file each, as one document to choose from. */
function readExamples(): string {
  const files = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith(".graphql"))
    .sort();
  return files.map((name) => readFileSync(join(EXAMPLES, name), "utf8").trim()).join("\n\n");
}

/** The page's own inline scripts, by hash, so that no other inline script may run. */
const hashesOf = (html: string): string =>
  [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)]
    .map(
      ([, script]) =>
        `'sha256-${createHash("sha256")
          .update(script ?? "")
          .digest("base64")}'`,
    )
    .join(" ");

export function serveExplorer(): Router {
  const html = ruruHTML({
    staticPath: STATIC_PATH,
    endpoint: "/graphql",
    clientConfig: { initialQuery: readExamples(), showPersistHeadersSettings: false },
  });
  const policy = [
    "default-src 'none'",
    // The editor makes its styles and its workers while it runs.
    `script-src 'self' 'unsafe-eval' ${hashesOf(html)}`,
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  const router = Router();
  const files = serveStatic(STATIC_PATH);
  router.use("/static", (request, response, next) => {
    // Ruru looks at the whole path, which Express has shortened to what follows the mount.
    request.url = request.originalUrl;
    files(request, response, next);
  });
  router.get("/", (_, response) => {
    response.set({
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    response.type("html").send(html);
  });
  return router;
}

import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import sirv from "sirv";
import { addressProblem, calmAddress, isLongForm } from "./address.ts";
import { passToApi } from "./api-pass.ts";
import { readBuiltSheets, sheetsStep } from "./delivery/built-sheets.ts";
import { answerLate } from "./delivery/late-data.ts";
import { changePages, deliveryFor } from "./delivery/page-delivery.ts";
import { SettingsProblem, settings } from "./env.ts";
import { READER_ADDRESS, readerAddress } from "./reader-address.ts";
import { isDeskPath, isForeignAct, keepOwnCookies, nameOwnOrigin, sourceOf } from "./session-pass.ts";
import { withResponse } from "./status.ts";
import { countOpening, startHandingOver } from "./usage/opening-counter.ts";

// Nobody outside is told that this site runs.
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** The front server: one port for people, in front of Next.js and of the API. */

const WEB = import.meta.dirname;
const YEAR_S = 31_536_000;
const HOUR_S = 3_600;

/** For everything, files too. */
const COMMON_HEADERS = { "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" };

/** For pages: the content policy comes from the proxy, which knows the page's nonce. */
const PAGE_HEADERS = {
  "referrer-policy": "no-referrer",
  "permissions-policy": "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY",
};

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

type Step = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A font's file is named by its content, so a browser that has it need not ask again. */
function keepFonts(response: ServerResponse, path: string) {
  if (path.startsWith("/fonts/")) response.setHeader("cache-control", `public, max-age=${YEAR_S}, immutable`);
}

/** Files that were compressed once, after the build, instead of for every reader. */
function staticSteps(): Step[] {
  const isBuilt = existsSync(join(WEB, ".next/precompressed"));
  const options = { etag: true, maxAge: HOUR_S, setHeaders: keepFonts };
  return [
    ...(isBuilt ? [sirv(join(WEB, ".next/precompressed"), { ...options, brotli: true, gzip: true })] : []),
    sirv(join(WEB, "public"), options),
  ];
}

function nextStaticStep(): Step {
  const serve = sirv(join(WEB, ".next/static"), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: YEAR_S,
  });
  return (request, response, goOn) => {
    const prefix = "/_next/static";
    if (!request.url?.startsWith(`${prefix}/`)) return goOn();
    const whole = request.url;
    request.url = whole.slice(prefix.length);
    serve(request, response, () => {
      request.url = whole;
      goOn();
    });
  };
}

function answerHealth(response: ServerResponse) {
  const body = JSON.stringify({ status: "ok", token: settings().startToken });
  response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" }).end(body);
}

/** No public page depends on a cookie, so a broken one can break nothing, and nobody who reads is recognised. */
function dropCookies(request: IncomingMessage) {
  delete request.headers.cookie;
}

/**
 * Next.js forbids storing pages that are made per request. Ours hold nothing personal, and a
 * reader on slow data who goes back to the list should not have to fetch it again.
 */
function letBrowsersGoBack(response: ServerResponse) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(
      name,
      name.toLowerCase() === "cache-control" && String(value).includes("no-store") ? "private, no-cache" : value,
    );
}

/** What the API answers itself. Letters are shown to developers only, and the API makes sure of that too. */
function isOfApi(path: string, isDevelopment: boolean): boolean {
  const isBelow = (folder: string) => path === folder || path.startsWith(`${folder}/`);
  return (
    path === "/graphql" || isBelow("/explorer") || isBelow("/api/auth") || (isDevelopment && isBelow("/dev/outbox"))
  );
}

/** As if a page had been asked for, and nothing sent. What was sent is let run out, so that the browser hears the answer. */
function askInstead(request: IncomingMessage, url: string) {
  request.resume();
  request.method = "GET";
  request.url = url;
  for (const name of ["content-type", "content-length", "transfer-encoding", "next-action"])
    delete request.headers[name];
}

function inOrder(steps: readonly Step[], request: IncomingMessage, response: ServerResponse, last: () => void) {
  const [step, ...rest] = steps;
  if (step === undefined) return last();
  step(request, response, () => inOrder(rest, request, response, last));
}

async function start() {
  const { port, host, isDevelopment } = settings();
  const app = next({ dev: isDevelopment, dir: WEB, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const compress = compression({
    threshold: 512,
    // Measured on the list: 6 takes 2 ms, 10 takes 21 ms for 12 % less, which at 50 kbit/s is a fifth of a second.
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } },
  }) as unknown as Step; // its types are Express's; the function itself asks for nothing but Node's
  const chunks = join(WEB, ".next/static/chunks");
  const sheets = readBuiltSheets(isDevelopment ? null : chunks);
  const files = isDevelopment ? [] : [sheetsStep(chunks, sheets), nextStaticStep(), ...staticSteps()];

  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    if (path === "/health") return answerHealth(response);
    const address = readerAddress(request, settings().trustedProxies);
    // Whatever a client says of itself here is not believed.
    request.headers["x-source"] = sourceOf(address);
    delete request.headers["x-forwarded-host"];
    const isDesk = isDeskPath(path);
    if (isDesk && isForeignAct(request)) return response.writeHead(403, { "cache-control": "no-store" }).end();
    if (isDesk) nameOwnOrigin(request);
    if (isDesk || isOfApi(path, isDevelopment)) keepOwnCookies(request);
    else dropCookies(request);
    if (isOfApi(path, isDevelopment)) return passToApi(request, response);
    setHeaders(response, COMMON_HEADERS);
    countOpening(request, response, path);
    request.headers[READER_ADDRESS] = address;
    const problem = addressProblem(request.url ?? "/");
    if (problem !== null) request.url = calmAddress(problem, request);
    else if (isLongForm(request)) askInstead(request, calmAddress("LONG_FORM", request));
    inOrder([...files, compress, answerLate], request, response, () => {
      setHeaders(response, PAGE_HEADERS);
      if (!isDevelopment && !isDesk) letBrowsersGoBack(response);
      // What the desk shows, and a form that comes back with what was typed, is somebody's own: no part of it is kept
      // apart from its page.
      const isOwn = isDesk || request.method === "POST";
      changePages(response, deliveryFor(request, isDevelopment || isOwn, sheets));
      withResponse(response, () => handle(request, response));
    });
  });
  server.on("upgrade", (request, socket, head) => app.getUpgradeHandler()(request, socket, head));
  server.listen(port, host, () => {
    const address = server.address();
    const at = typeof address === "object" && address !== null ? address.port : port;
    process.send?.({ listening: at });
    console.log(`web listens on http://${host}:${at}`);
  });

  const handOverLast = startHandingOver();
  const stop = () => {
    const handedOver = handOverLast();
    server.close(() => handedOver.finally(() => process.exit(0)));
    server.closeIdleConnections();
    // A reader who keeps a connection open must not keep the old process alive.
    setTimeout(() => process.exit(0), 5_000).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  process.on("disconnect", stop);
}

try {
  await start();
} catch (failure) {
  console.error(failure instanceof SettingsProblem ? `web cannot start: ${failure.message}` : failure);
  process.exit(1);
}

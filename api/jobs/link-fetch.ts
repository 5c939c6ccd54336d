/**
 * Looks up one web address that somebody has written into a listing, and lets itself be led nowhere else. The name is
 * resolved here, once for each step; every address that it has must be public; and the connection goes to the address
 * that was looked at, so that a name that answers differently the second time gains nothing.
 */
import { lookup as resolveName } from "node:dns/promises";
import { type IncomingMessage, type RequestOptions, request as requestPlainly } from "node:http";
import { request as requestSecurely } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress, isWebAddress, isWebPort } from "./public-address.rules.ts";

/** What became of a link. Stable: they stand in the database. */
export type LinkOutcome =
  | "OK"
  | "NOT_FOUND"
  | "REFUSED_TO_MACHINES"
  | "SERVER_ERROR"
  | "TOO_MANY_REDIRECTS"
  | "NO_SUCH_NAME"
  | "NO_ANSWER"
  | "TOO_SLOW"
  | "BAD_CERTIFICATE"
  | "NOT_A_WEB_ADDRESS"
  | "FORBIDDEN_PORT"
  | "FORBIDDEN_ADDRESS";

export interface FetchLimits {
  /** All addresses of a name. @throws when it has none */
  resolve(hostname: string): Promise<readonly string[]>;
  mayVisit(address: string): boolean;
  mayUsePort(url: URL): boolean;
  readonly userAgent: string;
  readonly withinMs: number;
  readonly maxRedirects: number;
  readonly maxHeaderBytes: number;
}

const WITHIN_MS = 15_000;
const MAX_REDIRECTS = 5;
const MAX_HEADER_BYTES = 32_768;

export const publicWeb = (userAgent: string): FetchLimits => ({
  resolve: async (hostname) =>
    (await resolveName(hostname, { all: true, verbatim: true })).map(({ address }) => address),
  mayVisit: isPublicAddress,
  mayUsePort: isWebPort,
  userAgent,
  withinMs: WITHIN_MS,
  maxRedirects: MAX_REDIRECTS,
  maxHeaderBytes: MAX_HEADER_BYTES,
});

class Refusal extends Error {
  readonly outcome: LinkOutcome;
  constructor(outcome: LinkOutcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

/** Never throws: whatever happens has an outcome. */
export async function fetchLink(link: string, limits: FetchLimits, stop?: AbortSignal): Promise<LinkOutcome> {
  const tooSlow = AbortSignal.timeout(limits.withinMs);
  const signal = stop ? AbortSignal.any([tooSlow, stop]) : tooSlow;
  try {
    const shy = await follow(link, "HEAD", limits, signal);
    // Some servers know only GET; what they then send is not read.
    return shy < 400 ? "OK" : outcomeOf(await follow(link, "GET", limits, signal));
  } catch (failure) {
    return tooSlow.aborted ? "TOO_SLOW" : readFailure(failure);
  }
}

/** The last status of the way. */
async function follow(link: string, method: "HEAD" | "GET", limits: FetchLimits, signal: AbortSignal): Promise<number> {
  let here = parse(link);
  for (let step = 0; step <= limits.maxRedirects; step++) {
    const { status, location } = await visit(here, method, limits, signal);
    if (status < 300 || status >= 400 || location === undefined) return status;
    here = parse(location, here);
  }
  throw new Refusal("TOO_MANY_REDIRECTS");
}

function parse(link: string, base?: URL): URL {
  if (!URL.canParse(link, base?.href)) throw new Refusal("NOT_A_WEB_ADDRESS");
  return new URL(link, base);
}

async function visit(url: URL, method: "HEAD" | "GET", limits: FetchLimits, signal: AbortSignal) {
  if (!isWebAddress(url)) throw new Refusal("NOT_A_WEB_ADDRESS");
  if (!limits.mayUsePort(url)) throw new Refusal("FORBIDDEN_PORT");
  const address = await chooseAddress(url, limits, signal);
  const answer = await send(url, address, { method, signal, ...headersOf(limits) });
  // Nothing of a body is wanted, however long it is or however slowly it comes.
  answer.destroy();
  return { status: answer.statusCode ?? 0, location: answer.headers.location };
}

/** One that the connection will go to, after all that the name has were looked at. */
async function chooseAddress({ hostname }: URL, limits: FetchLimits, signal: AbortSignal): Promise<string> {
  const literal = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(literal) ? [literal] : await withSignal(limits.resolve(hostname), signal);
  const [first] = addresses;
  if (first === undefined) throw new Refusal("NO_SUCH_NAME");
  if (!addresses.every(limits.mayVisit)) throw new Refusal("FORBIDDEN_ADDRESS");
  return addresses.find((address) => isIP(address) === 4) ?? first;
}

function withSignal<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    signal.addEventListener("abort", () => fail(signal.reason), { once: true });
    promise.then(done, fail);
  });
}

const headersOf = ({ userAgent, maxHeaderBytes }: FetchLimits) => ({
  headers: { "user-agent": userAgent, accept: "text/html,*/*;q=0.5" },
  maxHeaderSize: maxHeaderBytes,
});

function send(url: URL, address: string, options: RequestOptions): Promise<IncomingMessage> {
  const family = isIP(address);
  // Whatever is asked, the answer is the address that was looked at.
  const lookup: LookupFunction = (_, { all }, answer) =>
    all ? answer(null, [{ address, family }]) : answer(null, address, family);
  const pinned = { ...options, lookup, agent: false as const, autoSelectFamily: false };
  return new Promise((done, fail) => {
    const request = url.protocol === "https:" ? requestSecurely(url, pinned) : requestPlainly(url, pinned);
    request.once("response", done);
    // Also after the answer: a body that is cut off must not be an event without a listener.
    request.on("error", fail);
    request.end();
  });
}

const NOT_FOR_MACHINES = new Set([401, 403, 405, 406, 418, 429, 451, 999]);

function outcomeOf(status: number): LinkOutcome {
  if (status < 400) return "OK";
  if (NOT_FOR_MACHINES.has(status)) return "REFUSED_TO_MACHINES";
  return status < 500 ? "NOT_FOUND" : "SERVER_ERROR";
}

const NO_NAME = new Set(["ENOTFOUND", "EAI_AGAIN", "ENODATA", "EAI_NONAME"]);

function readFailure(failure: unknown): LinkOutcome {
  if (failure instanceof Refusal) return failure.outcome;
  const code = String((failure as NodeJS.ErrnoException).code ?? ""); // what is no error of the system has none
  if (NO_NAME.has(code)) return "NO_SUCH_NAME";
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|ISSUER/.test(code) ? "BAD_CERTIFICATE" : "NO_ANSWER";
}

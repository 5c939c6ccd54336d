/** The small things between HTTP and GraphQL: language, cache, and what to say when a request cannot be read. */
import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import { LRUCache } from "lru-cache";
import { carriesSession } from "./accounts/cookies.ts";
import { MAX_URL_LENGTH } from "./limits.ts";
import type { Log } from "./log.ts";

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/;
const DEFAULT_LOCALE = "en";

/** The tag in its usual spelling ("FI-fi" is "fi-FI"), or undefined when it only looks like one ("en-a"). */
function canonicalTag(tag: unknown): string | undefined {
  if (typeof tag !== "string" || !TAG.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The reader's language: `?lang=` in the address, else the first of Accept-Language, else English. */
export function chooseLocale(request: Request): string {
  const wanted = [request.query.lang, ...request.acceptsLanguages()];
  return wanted.map(canonicalTag).find((tag) => tag !== undefined) ?? DEFAULT_LOCALE;
}

/**
 * Where a request came from. Only our own front server is believed, which shows the word that both were started with;
 * for anyone else it is the address at the other end of the line.
 */
export function sourceAddress(request: Request, token: string): string {
  const isFromFront = token !== "" && request.headers["x-front-token"] === token;
  const told = isFromFront ? request.headers["x-reader-address"] : undefined;
  return (typeof told === "string" ? told : request.socket.remoteAddress) ?? "";
}

const answer = (response: Response, status: number, code: string): void => {
  response.status(status).json({ errors: [{ message: code, extensions: { code } }] });
};

export const sayNotReady =
  (isReady: () => boolean): RequestHandler =>
  (_, response, next) => {
    if (isReady()) return next();
    response.set("retry-after", "5");
    answer(response, 503, "CATALOGUE_NOT_READY");
  };

interface StoredAnswer {
  readonly body: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
  readonly type: string;
  readonly language: string;
  /** Of the version and the bytes: a new version is a new tag, and a new minute with the same answer is not. */
  readonly etag: string;
}

/** How long a browser or a proxy may use an answer without asking whether it still holds. */
const MAX_AGE_S = 30;
/** Below this, compressing costs more bytes than it saves. */
const MIN_COMPRESSED = 1024;

/**
 * Answers a GET whose answer is known: 304 when the reader has it, else the stored bytes, compressed once.
 * The key holds the data's version, so that nothing old is ever served, and the minute, because "open now"
 * changes without the data. Answers with errors are not stored. POST passes through.
 */
export function answerFromCache(state: () => { version: string; isDetached: boolean }): RequestHandler {
  const stored = new LRUCache<string, StoredAnswer>({
    maxSize: 64_000_000,
    sizeCalculation: ({ body, brotli, gzip }, key) => body.length + brotli.length + gzip.length + key.length,
  });
  return (request, response, next) => {
    if (request.originalUrl.length > MAX_URL_LENGTH) return answer(response, 414, "QUERY_TOO_COMPLEX");
    response.vary("Accept-Language");
    if (carriesSession(request.headers.cookie)) {
      // What somebody who is signed in sees is hers alone.
      response.set("cache-control", "private, no-store");
      return next();
    }
    if (request.method !== "GET" || !isPreflighted(request)) return next();
    const locale = chooseLocale(request);
    const { version, isDetached } = state();
    const minute = Math.floor(Date.now() / 60_000);
    const key = `${version} ${isDetached} ${minute} ${locale} ${request.originalUrl}`;
    const known = stored.get(key);
    if (known) return send(request, response, known);
    capture(response, (body, type) => {
      const hasErrors = body.includes('"errors"');
      const isForOne = String(response.get("cache-control")).includes("no-store");
      if (response.statusCode !== 200 || hasErrors || isForOne) return undefined;
      const made = store(body, { type, language: locale, version });
      stored.set(key, made);
      return (final) => send(request, final, made);
    });
    next();
  };
}

/** Apollo refuses a GET that a foreign page could make; such a one must not be answered from here either. */
const isPreflighted = (request: Request): boolean =>
  Boolean(request.headers["apollo-require-preflight"] || request.headers["x-apollo-operation-name"]) ||
  /^application\/(json|graphql)/.test(request.headers["content-type"] ?? "");

function store(
  text: string,
  { type, language, version }: { type: string; language: string; version: string },
): StoredAnswer {
  const body = Buffer.from(text);
  const isSmall = body.length < MIN_COMPRESSED;
  const brotli = isSmall ? body : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const etag = `W/"${createHash("sha256").update(version).update("\0").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, brotli, gzip: isSmall ? body : gzipSync(body), type, language, etag };
}

function send(request: Request, response: Response, answer: StoredAnswer): void {
  response.set({
    etag: answer.etag,
    "cache-control": `public, max-age=${MAX_AGE_S}, stale-while-revalidate=300`,
    vary: "Accept-Language, Accept-Encoding",
    "content-language": answer.language,
  });
  if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(answer.etag)) {
    response.status(304).end();
    return;
  }
  const coding = answer.brotli === answer.body ? false : request.acceptsEncodings("br", "gzip");
  if (coding) response.set("content-encoding", coding);
  response.set("content-type", answer.type);
  response.status(200).end(coding === "br" ? answer.brotli : coding === "gzip" ? answer.gzip : answer.body);
}

/** Hands the body that Apollo sends to `read`; what that returns, if anything, sends it instead. */
function capture(
  response: Response,
  read: (body: string, type: string) => ((response: Response) => void) | undefined,
): void {
  const sendAsItIs = response.send.bind(response);
  response.send = (body: unknown) => {
    response.send = sendAsItIs;
    const type = String(response.get("content-type") ?? "application/json; charset=utf-8");
    const instead = typeof body === "string" ? read(body, type) : undefined;
    if (!instead) return sendAsItIs(body);
    instead(response);
    return response;
  };
}

/** A body that is too large, broken JSON, a bad address: each gets its code, none gets a stack trace. */
export const sayWhatFailed =
  (log: Log): ErrorRequestHandler =>
  (failure: { status?: number; type?: string }, _request, response, next) => {
    if (response.headersSent) return next(failure);
    const status = failure.status ?? 500;
    if (status >= 500) log.error({ problem: String(failure) }, "a request failed");
    answer(
      response,
      status,
      status === 413 ? "QUERY_TOO_COMPLEX" : status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR",
    );
  };

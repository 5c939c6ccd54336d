import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { request as askSecurely } from "node:https";
import { pipeline } from "node:stream";
import { settings } from "./env.ts";
import { frontHeaders, readerAddress } from "./reader-address.ts";

const HOP_BY_HOP = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

function withoutHopHeaders(headers: IncomingMessage["headers"]) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}

function answerApiAway(response: ServerResponse) {
  if (response.headersSent) return response.destroy();
  const body = JSON.stringify({
    errors: [{ message: "The API cannot be reached.", extensions: { code: "API_AWAY" } }],
  });
  response
    .writeHead(503, { "content-type": "application/json", "cache-control": "no-store", "retry-after": "5" })
    .end(body);
}

/** Hands a request to the API as it came and its answer back as it comes: body, status, ETag and all. */
export function passToApi(request: IncomingMessage, response: ServerResponse): void {
  const { apiUrl, trustedProxies } = settings();
  const send = apiUrl.protocol === "https:" ? askSecurely : ask;
  const headers = {
    ...withoutHopHeaders(request.headers),
    "x-forwarded-host": request.headers.host ?? "",
    ...frontHeaders(readerAddress(request, trustedProxies)),
  };
  const passed = send(new URL(request.url ?? "/", apiUrl.origin), { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, withoutHopHeaders(answer.headers));
    pipeline(answer, response, () => {});
  });
  passed.on("error", () => answerApiAway(response));
  response.on("close", () => passed.destroy());
  // Not a pipeline: that would close the reader's connection before we can say that the API is away.
  request.pipe(passed);
}

import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { answerLate, keepLate } from "./late-data.ts";
import { changePages, deliver, deliveryFor } from "./page-delivery.ts";

const PAGE =
  '<html><head><meta charSet="utf-8"/><script src="/a.js" async="" nonce="n1"></script></head><body>Words' +
  '<script nonce="n1">(self.__next_f=self.__next_f||[]).push([0])</script></body></html>';

const sheets = { build: "b", names: [] };

let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** A real server that answers once, and what a reader gets of it. */
async function read(answer: (request: IncomingMessage, response: ServerResponse) => void, path = "/") {
  const server = createServer(answer);
  stop = () => server.close();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo; // listening on a port, so it is one
  return new Promise<{ status: number; body: string; headers: IncomingMessage["headers"] }>((done, fail) => {
    get({ host: "127.0.0.1", port, path, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => {
        body += piece;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, body, headers: response.headers }));
    }).once("error", fail);
  });
}

test("a page that is written in pieces, in the middle of a letter too, arrives whole and changed", async () => {
  const bytes = Buffer.from("<p>ä</p>");
  const { body } = await read((_, response) => {
    changePages(response, (page) => page.replace("ä", "ö"));
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-length", bytes.length);
    response.write(bytes.subarray(0, 4));
    response.end(bytes.subarray(4));
  });
  expect(body).toBe("<p>ö</p>");
});

test("what is no page passes as it is", async () => {
  const { body } = await read((_, response) => {
    changePages(response, () => "changed");
    response.setHeader("content-type", "application/json");
    response.write('{"a":');
    response.end("1}");
  });
  expect(body).toBe('{"a":1}');
});

test("the data of a page that has just been sent can be fetched, by its hash and by nothing else", async () => {
  const address = keepLate("self.x=1");
  const found = await read((request, response) => answerLate(request, response, () => response.end("other")), address);
  expect(found).toMatchObject({ status: 200, body: "self.x=1" });
  expect(found.headers["cache-control"]).toContain("immutable");
  expect(keepLate("self.x=1")).toBe(address);
  stop?.();
  const lost = await read(
    (request, response) => answerLate(request, response, () => response.end("other")),
    "/late/x.js",
  );
  expect(lost.status).toBe(404);
  stop?.();
  const other = await read((request, response) => answerLate(request, response, () => response.end("other")), "/fi");
  expect(other.body).toBe("other");
});

test("a page names its late data before its scripts, and no font for a reader who saves data", () => {
  const page = deliver(PAGE, { savesData: true, sheets });
  expect(page).toMatch(/\["\/late\/[\w-]{22}\.js","\/a\.js"\]/);
  expect(page).not.toContain("/fonts/");
  expect(deliver(PAGE, { savesData: false, sheets })).toContain("/fonts/");
});

test("the browser's wish to save data is heard, however it is written", () => {
  const asking = (wish: string | undefined) =>
    deliveryFor(
      { headers: wish === undefined ? {} : { "save-data": wish } } as unknown as IncomingMessage,
      false,
      sheets,
    )(PAGE); // only its headers are read
  expect(asking("On")).not.toContain("/fonts/");
  expect(asking(undefined)).toContain("/fonts/");
});

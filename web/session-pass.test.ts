import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { isDeskPath, isForeignAct, keepOwnCookies, sourceOf } from "./session-pass.ts";

function requestFrom(address: string, headers: Record<string, string> = {}, method = "GET"): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: address });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  request.method = method;
  return request;
}

describe("a source", () => {
  it("is the same for all that comes from it, and another for another", () => {
    expect(sourceOf("203.0.113.7")).toBe(sourceOf("::ffff:203.0.113.7"));
    expect(sourceOf("203.0.113.7")).not.toBe(sourceOf("203.0.113.8"));
  });

  it("is one for a whole subscriber's network, whose last half she changes at will", () => {
    expect(sourceOf("2001:db8:1:2::1")).toBe(sourceOf("2001:DB8:1:2:ffff:0:0:9"));
    expect(sourceOf("2001:db8:1:2::1")).not.toBe(sourceOf("2001:db8:1:3::1"));
  });

  it("holds nothing of the address", () => {
    expect(sourceOf("203.0.113.7")).toMatch(/^[\w-]{16}$/);
  });
});

describe("cookies", () => {
  it("are passed on when they are our own, and no others", () => {
    const request = requestFrom("203.0.113.7", { cookie: "a=1; __Host-session=x.y; __Host-other=2; theme=dark" });
    keepOwnCookies(request);
    expect(request.headers.cookie).toBe("__Host-session=x.y");
    const other = requestFrom("203.0.113.7", { cookie: "a=1" });
    keepOwnCookies(other);
    expect(other.headers.cookie).toBeUndefined();
  });
});

describe("the desk", () => {
  it.each([
    ["/fi/desk", true],
    ["/fi-simple/desk/account", true],
    ["/fi/desks", false],
    ["/fi/places/desk", false],
    ["/xx/desk", false],
    ["/desk", false],
  ])("%s: %s", (path, expected) => {
    expect(isDeskPath(path)).toBe(expected);
  });

  it("takes acts from its own pages and from none of another site", () => {
    const host = { host: "kotokartta.example" };
    const act = (headers: Record<string, string>) =>
      isForeignAct(requestFrom("203.0.113.7", { ...host, ...headers }, "POST"));
    expect(act({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(false);
    expect(act({ origin: "https://kotokartta.example" })).toBe(false);
    expect(act({})).toBe(false);
    expect(act({ origin: "null", "sec-fetch-site": "cross-site" })).toBe(true);
    expect(act({ "sec-fetch-site": "same-site" })).toBe(true);
    expect(act({ origin: "https://elsewhere.example" })).toBe(true);
    expect(act({ origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" })).toBe(true);
    expect(isForeignAct(requestFrom("203.0.113.7", { ...host, "sec-fetch-site": "cross-site" }))).toBe(false);
  });
});

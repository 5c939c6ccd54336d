import { expect, test } from "vitest";
import { readSettings } from "./env.ts";
import { readerAddress } from "./reader-address.ts";

const from = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: { "x-forwarded-for": forwarded },
});

const trusting = (proxies: string) => readSettings({ TRUSTED_PROXIES: proxies }).trustedProxies;

test("nobody is believed who only says where a request comes from", () => {
  expect(readerAddress(from("203.0.113.5", "198.51.100.1"), trusting(""))).toBe("203.0.113.5");
  expect(readerAddress(from("203.0.113.5", "198.51.100.1"), trusting("127.0.0.1"))).toBe("203.0.113.5");
});

test("a web server in front is believed, and what its reader made up before is not", () => {
  const trusted = trusting("127.0.0.1, 10.0.0.0/8, ::1");
  expect(readerAddress(from("::ffff:127.0.0.1", "192.0.2.66, 198.51.100.1"), trusted)).toBe("198.51.100.1");
  expect(readerAddress(from("::1", "198.51.100.1, 10.1.2.3"), trusted)).toBe("198.51.100.1");
  expect(readerAddress(from("127.0.0.1"), trusted)).toBe("127.0.0.1");
});

test("what is no address or network is refused by name", () => {
  expect(() => trusting("127.0.0.1/99")).toThrow("TRUSTED_PROXIES");
  expect(() => trusting("proxy.example")).toThrow("TRUSTED_PROXIES");
});

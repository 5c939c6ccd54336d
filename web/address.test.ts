import { expect, test } from "vitest";
import { addressProblem, isLongForm } from "./address.ts";

test.each(["/%zz", "/fi/%00", "/fi/%ff", "/fi/\\evil", "/fi/%0d%0aset-cookie:x"])("%s cannot be read", (url) => {
  expect(addressProblem(url)).toBe("BAD_ADDRESS");
});

test("an endless address is too long", () => {
  expect(addressProblem(`/fi?q=${"a".repeat(9_000)}`)).toBe("LONG_ADDRESS");
});

test.each(["/", "/fi?q=%", "/ar/places/gloria", "/fi/%C3%A4"])("%s can be read", (url) => {
  expect(addressProblem(url)).toBeNull();
});

test.each([
  ["a form of a megabyte and a byte", { "content-length": "1000001" }, true],
  ["one that does not say how long it is", { "transfer-encoding": "chunked" }, true],
  ["one that is as long as forms are", { "content-length": "2500" }, false],
  ["an act that sends nothing", {}, false],
])("%s: whether it is too long", (_, headers, isLong) => {
  expect(isLongForm({ method: "POST", headers })).toBe(isLong);
  expect(isLongForm({ method: "GET", headers })).toBe(false);
});

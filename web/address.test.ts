import { expect, test } from "vitest";
import { addressProblem } from "./address.ts";

test.each(["/%zz", "/fi/%00", "/fi/%ff", "/fi/\\evil", "/fi/%0d%0aset-cookie:x"])("%s cannot be read", (url) => {
  expect(addressProblem(url)).toBe("BAD_ADDRESS");
});

test("an endless address is too long", () => {
  expect(addressProblem(`/fi?q=${"a".repeat(9_000)}`)).toBe("LONG_ADDRESS");
});

test.each(["/", "/fi?q=%", "/ar/places/gloria", "/fi/%C3%A4"])("%s can be read", (url) => {
  expect(addressProblem(url)).toBeNull();
});

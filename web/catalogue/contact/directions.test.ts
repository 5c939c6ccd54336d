import { expect, test } from "vitest";
import { type Destination, destinationOf, geoHref, mapServices } from "./directions.rules.ts";

const point = { latitude: 60.1806, longitude: 24.9497 };
const address = { street: "Kaikukatu 4 B", postalCode: "00530", locality: "Helsinki" };
const written = "Kaikukatu 4 B, 00530 Helsinki";
const name = { text: "Caisa" };
const door: Destination = { name: "Caisa", point, address: written };

test("the telephone's own map gets the point and the street", () => {
  expect(geoHref(door)).toBe("geo:60.1806,24.9497?q=Kaikukatu%204%20B%2C%2000530%20Helsinki");
  expect(geoHref({ name: "Caisa", point, address: null })).toBe("geo:60.1806,24.9497");
  expect(geoHref({ name: "Caisa", point: null, address: written })).toMatch(/^geo:0,0\?q=/);
});

test("nobody is led to the middle of a municipality", () => {
  expect(destinationOf({ name, address: null, position: { ...point, isApproximate: true } })).toBeNull();
  expect(
    destinationOf({ name, address: { locality: "Helsinki" }, position: { ...point, isApproximate: true } }),
  ).toBeNull();
  expect(destinationOf({ name, address, position: { ...point, isApproximate: true } })).toEqual({
    name: "Caisa",
    point: null,
    address: written,
  });
});

test("a true point leads there, with or without a street", () => {
  expect(destinationOf({ name, address: null, position: { ...point, isApproximate: false } })).toMatchObject({
    address: null,
    point,
  });
  expect(destinationOf({ name, address, position: null })).toMatchObject({ address: written, point: null });
});

test("without a true point no link carries coordinates", () => {
  for (const { href } of mapServices({ name: "Caisa", point: null, address: written }, "FI", "fi")) {
    expect(href).not.toMatch(/\d+\.\d+/);
    expect(decodeURIComponent(href)).toContain(written);
  }
});

test("in Finland the national journey planner comes first", () => {
  const names = (country: string) => mapServices(door, country, "sv").map((service) => service.name);
  expect(names("FI")).toEqual(["Matka.fi", "OpenStreetMap", "Google Maps", "Apple Maps"]);
  expect(names("SE")).not.toContain("Matka.fi");
  expect(mapServices(door, "FI", "ar")[0]?.href).toBe(
    "https://opas.matka.fi/reitti/-/Caisa%3A%3A60.1806%2C24.9497?locale=en",
  );
});

test("a name with signs of its own cannot leave its part of the address", () => {
  for (const { href } of mapServices({ name: "Te & kaffe #1?", point, address: null }, "FI", "fi")) {
    expect(URL.canParse(href)).toBe(true);
    expect(href).not.toContain("& kaffe");
    expect(href).not.toContain("#1?");
  }
});

import { expect, test } from "vitest";
import { geoHref, mapServices } from "./directions.rules.ts";

const door = { name: "Caisa", latitude: 60.1806, longitude: 24.9497, address: "Kaikukatu 4 B, 00530 Helsinki" };

test("the telephone's own map gets the point and the street", () => {
  expect(geoHref(door)).toBe("geo:60.1806,24.9497?q=Kaikukatu%204%20B%2C%2000530%20Helsinki");
  expect(geoHref({ ...door, address: null })).toBe("geo:60.1806,24.9497");
});

test("in Finland the national journey planner comes first", () => {
  expect(mapServices(door, "FI", "sv").map((service) => service.name)).toEqual([
    "Matka.fi",
    "OpenStreetMap",
    "Google Maps",
    "Apple Maps",
  ]);
  expect(mapServices(door, "FI", "ar")[0]?.href).toBe("https://opas.matka.fi/reitti/-/Caisa%3A%3A60.1806%2C24.9497?locale=en");
  expect(mapServices(door, "SE", "sv").map((service) => service.name)).not.toContain("Matka.fi");
});

test("a name with signs of its own cannot leave its part of the address", () => {
  const tricky = { ...door, name: "Te & kaffe #1?", address: null };
  for (const { href } of mapServices(tricky, "FI", "fi")) {
    expect(URL.canParse(href)).toBe(true);
    expect(href).not.toContain("Te & kaffe #1?");
  }
});

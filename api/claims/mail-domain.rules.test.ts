import { describe, expect, it } from "vitest";
import { domainOf, proofOf } from "./mail-domain.rules.ts";

const [OURS, OTHER] = ["ours", "other"];
const published = [
  { organisationId: OURS, value: "https://www.naapuri.fi/yhteys" },
  { organisationId: OURS, value: "Toimisto@Naapuri.fi" },
  { organisationId: OURS, value: "naapuri.ry@gmail.com" },
  { organisationId: OURS, value: "https://naapuri.wordpress.com" },
  { organisationId: OURS, value: "https://www.hel.fi/naapuri" },
  { organisationId: OTHER, value: "kirjasto@hel.fi" },
  { organisationId: OURS, value: "talo@yhteinen.fi" },
  { organisationId: OTHER, value: "https://yhteinen.fi" },
];
const contacts = published.map((contact) => ({ ...contact, isOfPlace: false }));
const proof = (email: string) => proofOf(email, OURS, contacts);

describe("an address shows that somebody belongs to an organisation", () => {
  it("when it is at the domain of the organisation's own page or address", () => {
    expect(proof("maija@naapuri.fi")).toEqual({ kind: "OWN_DOMAIN", shown: "naapuri.fi", isOfPlace: false });
    expect(proof(" MAIJA@NAAPURI.FI ")).toEqual({ kind: "OWN_DOMAIN", shown: "naapuri.fi", isOfPlace: false });
  });

  it("when it is the very address that the organisation publishes, wherever it is", () => {
    expect(proof("naapuri.ry@gmail.com")).toEqual({
      kind: "PUBLISHED_ADDRESS",
      shown: "naapuri.ry@gmail.com",
      isOfPlace: false,
    });
    expect(proof("talo@yhteinen.fi")).toEqual({
      kind: "PUBLISHED_ADDRESS",
      shown: "talo@yhteinen.fi",
      isOfPlace: false,
    });
  });

  it("but says less when only a place of the organisation publishes it", () => {
    const atPlace = { organisationId: OURS, value: "https://talo.fi", isOfPlace: true };
    expect(proofOf("joku@talo.fi", OURS, [atPlace])?.isOfPlace).toBe(true);
    expect(proofOf("joku@talo.fi", OURS, [atPlace, { ...atPlace, isOfPlace: false }])?.isOfPlace).toBe(false);
  });

  it.each([
    ["at a provider where anybody gets one", "maija@gmail.com"],
    ["at a domain that others publish too", "joku@hel.fi"],
    ["at a domain that others publish too", "joku@yhteinen.fi"],
    ["somebody else's published one", "kirjasto@hel.fi"],
    ["at the house of many pages", "maija@wordpress.com"],
    ["below the domain", "maija@paha.naapuri.fi"],
    ["above the domain", "maija@fi"],
    ["of a name that only ends like it", "maija@xnaapuri.fi"],
    ["of a name that only begins like it", "maija@naapuri.fi.example.com"],
    ["of letters that only look like it", "maija@nааpuri.fi"],
    ["two addresses in one", "maija@naapuri.fi@example.com"],
    ["nothing", ""],
  ])("not when it is %s", (_, email) => {
    expect(proof(email)).toBeUndefined();
  });

  it("and no domain is made of what has none", () => {
    expect(domainOf("https://localhost/x")).toBeUndefined();
    expect(domainOf("+358401234567")).toBeUndefined();
    expect(domainOf("www.naapuri.fi")).toBeUndefined();
  });
});

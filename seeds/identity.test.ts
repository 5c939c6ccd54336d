import { describe, expect, it } from "vitest";
import { foldText, giveSlugs, joinSlugs, nameId, slugOf } from "./identity.ts";

describe("ids", () => {
  it("are the same for the same words and differ for others", () => {
    expect(nameId("web-pages", "org-familia-ry")).toBe(nameId("web-pages", "org-familia-ry"));
    expect(nameId("web-pages", "org-familia-ry")).not.toBe(nameId("kirjastot-fi", "org-familia-ry"));
  });

  it("are UUIDs of version 5 and never change from one release to the next", () => {
    expect(nameId("web-pages", "org-familia-ry")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(nameId("web-pages", "guide-shelter-mona")).toBe("65bc4512-0a33-5d0a-b635-f4aa49f642df");
  });
});

describe("slugs", () => {
  it.each([
    ["Monikulttuurikeskus Gloria", "monikulttuurikeskus-gloria"],
    ["Åbo kvinnocenter – Öppet!", "abo-kvinnocenter-oppet"],
    ["SPR:n ja Töölön seurakunnan kielikahvila", "sprn-ja-toolon-seurakunnan-kielikahvila"],
    ["Let's Read Together", "lets-read-together"],
    ["Suomijos lietuvių bendruomenė", "suomijos-lietuviu-bendruomene"],
    ["Język i łąka", "jezyk-i-laka"],
  ])("%s becomes %s", (name, slug) => expect(slugOf(name)).toBe(slug));

  it("are at most 80 characters and end with a whole word", () => {
    const slug = slugOf(
      "Kaikkien Burman kansallisuuksien sosiaalinen yhdistys ry, Jyväskylän alueen toimipiste keskustassa",
    );
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toBe("kaikkien-burman-kansallisuuksien-sosiaalinen-yhdistys-ry-jyvaskylan-alueen");
  });

  it("of an activity keep both its host and its own name recognisable", () => {
    const slug = joinSlugs("x".repeat(80), "kielikahvila-iltapaivalla");
    expect(slug).toHaveLength(80);
    expect(slug).toMatch(/^x+-kielikahvila-iltapaivalla$/);
  });

  it("tell two places of one name apart by municipality, and then by number", () => {
    const given = new Map<string, string>();
    const wish = (id: string, apart: string) => ({ id, wanted: "nummen-kirjasto", apart });
    giveSlugs([wish("a", "turku"), wish("b", "hameenlinna"), wish("c", "turku")], given);
    expect(Object.fromEntries(given)).toEqual({
      a: "nummen-kirjasto-turku",
      b: "nummen-kirjasto-hameenlinna",
      c: "nummen-kirjasto-turku-2",
    });
  });

  it("once given stay, even when a namesake comes later", () => {
    const given = new Map([["a", "kielikahvila"]]);
    giveSlugs(
      [
        { id: "b", wanted: "kielikahvila", apart: "oulu" },
        { id: "a", wanted: "kielikahvila", apart: "turku" },
      ],
      given,
    );
    expect(Object.fromEntries(given)).toEqual({ a: "kielikahvila", b: "kielikahvila-oulu" });
  });
});

it("folding makes what people type equal to what is written", () => {
  expect(foldText("Šaška ÅÄÖ Łódź ı")).toBe("saska aao lodz i");
});

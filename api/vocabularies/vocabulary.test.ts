/** Maintainers put names of the closed lists right; readers see it, the files do not undo it, and it can be put back. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedEverything } from "../../seeds/seed.ts";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { ask, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { makeAccount } from "../testing/desk.ts";

let store: TestCatalogue;
let maintainer: Viewer;
beforeAll(async () => {
  store = await openTestCatalogue();
  maintainer = await makeAccount(store.database.client, "m@test.example", { isMaintainer: true });
});
afterAll(() => store.close());

interface Answer {
  readonly act: {
    readonly __typename: string;
    readonly reason?: string;
    readonly problems?: readonly { readonly path: string; readonly code: string }[];
    readonly term?: { readonly name: string | null };
    readonly terms?: readonly {
      readonly code: string;
      readonly missing: readonly string[];
      readonly listingCount: number;
      readonly names: readonly {
        readonly locale: string;
        readonly name: string;
        readonly isCorrected: boolean;
        readonly loadedName: string | null;
      }[];
    }[];
  };
}
const REFUSED = "... on NotAllowed { reason } ... on InvalidInput { problems { path code } } ... on NotFound { what }";
const act = async (document: string, variables: object, viewer = maintainer) => {
  const { database, live, current } = store;
  const reader = { viewer, database: database.client, refresh: live.refresh };
  return (await ask<Answer>(current(), document, { ...variables }, reader)).act;
};
const LIST = `query ($list: VocabularyList!) { act: vocabulary(list: $list) { __typename ... on NotAllowed { reason }
  ... on VocabularySuccess { terms { code missing listingCount names { locale name isCorrected loadedName } } } } }`;
const termsOf = async (list: string) => (await act(LIST, { list })).terms ?? [];
const nameOf = async (list: string, code: string, locale: string) =>
  (await termsOf(list)).find((term) => term.code === code)?.names.find((one) => one.locale === locale);
const correct = (input: object, viewer = maintainer) =>
  act(
    `mutation ($input: CorrectTermInput!) { act: correctTerm(input: $input) { __typename ${REFUSED}
      ... on CorrectTermSuccess { term { name } } } }`,
    { input },
    viewer,
  );
const putBack = (input: object, viewer = maintainer) =>
  act(
    `mutation ($input: PutBackTermInput!) { act: putBackTerm(input: $input) { __typename ${REFUSED}
      ... on PutBackTermSuccess { term { name } } } }`,
    { input },
    viewer,
  );
/** As a reader of a language sees it. */
const shownIn = async (locale: string) => {
  const document = "{ languages { tag name { text } } }";
  const { languages } = await ask<{ languages: { tag: string; name: { text: string } }[] }>(
    store.current(),
    document,
    {},
    { locale },
  );
  return languages.find(({ tag }) => tag === "so")?.name.text;
};
const SOMALI = { list: "LANGUAGE", code: "so", locale: "et" };

test("each list tells its terms, which names are missing, and how many listings use them", async () => {
  const languages = await termsOf("LANGUAGE");
  expect(languages.find(({ code }) => code === "so")?.listingCount).toBeGreaterThan(0);
  expect(languages.some(({ missing }) => missing.length > 0)).toBe(true);
  for (const term of languages) {
    const named = term.names.map(({ locale }) => locale);
    expect(term.missing.filter((locale) => named.includes(locale) || locale.endsWith("-simple"))).toEqual([]);
  }
  for (const list of ["SERVICE_CATEGORY", "TARGET_GROUP"]) {
    const terms = await termsOf(list);
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.some(({ listingCount }) => listingCount > 0)).toBe(true);
  }
});

describe("a name that is put right", () => {
  test("is shown to readers at once, is in the audit trail with what was before, and can be put back", async () => {
    const before = await shownIn("et");
    expect(await correct({ ...SOMALI, name: " somaali keel " })).toMatchObject({ term: { name: "somaali keel" } });
    expect(await shownIn("et")).toBe("somaali keel");
    expect(await nameOf("LANGUAGE", "so", "et")).toEqual({
      locale: "et",
      name: "somaali keel",
      isCorrected: true,
      loadedName: before,
    });
    await correct({ ...SOMALI, name: "somaalia keel" });
    expect(await putBack(SOMALI)).toMatchObject({ term: { name: before } });
    expect(await shownIn("et")).toBe(before);
    expect(await putBack(SOMALI)).toMatchObject({ __typename: "NotFound" });
    const trail = await store.database.client.auditEntry.findMany({
      where: { subjectType: "Term", subjectId: "LANGUAGE:so" },
      orderBy: { sequence: "asc" },
      select: { act: true, actor: true, actorId: true, details: true },
    });
    const by = { actor: "MAINTAINER", actorId: maintainer.account?.id };
    expect(trail).toEqual([
      { ...by, act: "CORRECT_TERM", details: { locale: "et", before, after: "somaali keel" } },
      { ...by, act: "CORRECT_TERM", details: { locale: "et", before: "somaali keel", after: "somaalia keel" } },
      { ...by, act: "PUT_BACK_TERM", details: { locale: "et", before: "somaalia keel", after: before } },
    ]);
  });

  test("that was missing is gone again when it is put back", async () => {
    const term = (await termsOf("LANGUAGE")).find(({ missing }) => missing.includes("so"));
    const key = { list: "LANGUAGE", code: term?.code, locale: "so" };
    await correct({ ...key, name: "Luqad kale" });
    expect(await nameOf("LANGUAGE", term?.code ?? "", "so")).toMatchObject({ name: "Luqad kale", loadedName: null });
    expect(await putBack(key)).toMatchObject({ term: { name: null } });
    expect(await nameOf("LANGUAGE", term?.code ?? "", "so")).toBeUndefined();
  });

  test("stays when the files are loaded again, and they change nothing else", async () => {
    await correct({ ...SOMALI, name: "somaali keel" });
    const { versionBefore, versionAfter, tables } = await seedEverything(store.database.url);
    expect(tables.language).toMatchObject({ changed: 0, inserted: 0 });
    expect(versionAfter).toBe(versionBefore);
    await store.live.refresh();
    expect(await shownIn("et")).toBe("somaali keel");
    await putBack(SOMALI);
  });
});

test("what is no name, of no term or of no locale changes nothing", async () => {
  const codeOf = async (input: object) => (await correct({ ...SOMALI, ...input })).problems?.[0]?.code;
  expect(await codeOf({ name: "  " })).toBe("REQUIRED");
  expect(await codeOf({ name: "x".repeat(81) })).toBe("TOO_LONG");
  expect(await codeOf({ name: "somaali\nkeel" })).toBe("NOT_PLAIN_TEXT");
  expect(await codeOf({ name: "<b>somaali</b>" })).toBe("NOT_PLAIN_TEXT");
  expect(await codeOf({ name: "sоmaali" })).toBe("MIXED_SCRIPTS");
  expect(await codeOf({ name: "somaali", locale: "tlh" })).toBe("UNKNOWN_VALUE");
  expect(await correct({ ...SOMALI, code: "qqx", name: "x" })).toMatchObject({ __typename: "NotFound" });
  expect(await putBack(SOMALI)).toMatchObject({ __typename: "NotFound" });
});

test("nobody but a maintainer sees or changes them here", async () => {
  const officer = await makeAccount(store.database.client, "o@test.example", { municipalityCodes: new Set(["091"]) });
  for (const [viewer, reason] of [
    [ANYONE, "SIGN_IN_NEEDED"],
    [officer, "NOT_YOURS"],
  ] as const) {
    expect(await act(LIST, { list: "LANGUAGE" }, viewer)).toMatchObject({ reason });
    expect(await correct({ ...SOMALI, name: "somaali" }, viewer)).toMatchObject({ reason });
    expect(await putBack(SOMALI, viewer)).toMatchObject({ reason });
  }
});

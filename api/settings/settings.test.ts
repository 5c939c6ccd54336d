/** What maintainers are told of the settings, and what nobody is told. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SETTINGS } from "../../scripts/settings.mjs";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { installationOf } from "../background.ts";
import { readEnvironment } from "../env.ts";
import { ask, NOW, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { SETTING_NAMES } from "./settings.rules.ts";

const SECRETS = {
  DATABASE_URL: "postgres://kartta:pg-hunter2@db.internal:5432/kartta",
  SMTP_URL: "smtps://letters:smtp-hunter2@mail.example.org",
  SIGN_IN_SECRET: "cookie-hunter2-cookie-hunter2-cookie-hunter2",
  MACHINE_TRANSLATION_KEY: "libre-hunter2",
  START_TOKEN: "start-hunter2",
};
const environment = readEnvironment({
  ...SECRETS,
  DATA_DIR: "/tmp/kartta",
  LETTERS_FROM: "kartta@example.org",
  MACHINE_TRANSLATION_URL: "https://me:url-hunter2@translate.example.org/translate?key=query-hunter2#part-hunter2",
  SITE_NAME: "Stadikartta",
});
const installation = installationOf(environment, NOW);

let store: TestCatalogue;
beforeAll(async () => {
  store = await openTestCatalogue();
});
afterAll(() => store.close());

const account = { id: crypto.randomUUID(), email: "m@example.fi", locale: "fi", state: "ACTIVE" } as const;
const maintainer: Viewer = { ...ANYONE, account, isMaintainer: true };
const QUESTION = `{ act: installation { __typename ... on NotAllowed { reason } ... on InstallationSuccess { installation {
  settings { name value isSecret isSet default isDefault } startedAt version commit hasMailServer hasJobs
  catalogueVersion catalogueCheckedAt isDetached lettersWaiting lettersGivenUp lastLetterAt } } } }`;
interface Answer {
  readonly act: {
    readonly reason?: string;
    readonly installation?: { readonly settings: readonly { readonly name: string; readonly value: string | null }[] };
  };
}
const askAs = async (viewer: Viewer) =>
  (await ask<Answer>(store.current(), QUESTION, {}, { viewer, installation, database: store.database.client })).act;

describe("the settings", () => {
  test("are all that the operator can set, with the operator's own defaults", () => {
    expect([...SETTING_NAMES].sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
    const defaults = Object.fromEntries(installation.settings.map((setting) => [setting.name, setting.default]));
    expect(defaults).toEqual(Object.fromEntries(SETTINGS.map((setting) => [setting.name, setting.default])));
  });

  test("are told a maintainer without any secret, also not inside an address", async () => {
    const { installation: told } = await askAs(maintainer);
    expect(JSON.stringify(told)).not.toContain("hunter2");
    const shown = Object.fromEntries((told?.settings ?? []).map((setting) => [setting.name, setting]));
    expect(shown.SMTP_URL).toMatchObject({ value: null, isSecret: true, isSet: true, isDefault: false });
    expect(shown.MACHINE_TRANSLATION_URL).toMatchObject({ value: "https://…@translate.example.org/translate?…" });
    expect(shown.SITE_NAME).toMatchObject({ value: "Stadikartta", default: "Kotokartta", isDefault: false });
    expect(shown.TILES_URL).toMatchObject({ value: null, isSet: false, isDefault: true });
    expect(told).toMatchObject({ hasMailServer: true, hasJobs: true, version: expect.stringMatching(/^\d+\.\d+/) });
  });

  test("are told nobody else", async () => {
    expect(await askAs(ANYONE)).toMatchObject({ reason: "SIGN_IN_NEEDED" });
    const officer = { ...ANYONE, account, municipalityCodes: new Set(["091"]) };
    expect(await askAs(officer)).toMatchObject({ reason: "NOT_YOURS" });
  });
});

test("how letters stand is counted", async () => {
  const { client } = store.database;
  const letter = { kind: "decision", recipient: "a@example.fi", locale: "fi" };
  await client.letter.createMany({
    data: [
      letter,
      { ...letter, state: "FAILED", problem: "TOO_LATE" },
      { ...letter, state: "FAILED", problem: "TOO_LATE" },
      { ...letter, state: "SENT", sentAt: NOW },
    ],
  });
  expect((await askAs(maintainer)).installation).toMatchObject({
    lettersWaiting: 1,
    lettersGivenUp: 2,
    lastLetterAt: NOW.toISOString(),
    catalogueVersion: store.current().version,
    isDetached: false,
  });
});

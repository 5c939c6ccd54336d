/** An association with two places of its own, its editors, and what a letter asks of them: for the tests of "still right?". */
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { sendReminders } from "../freshness/reminder.records.ts";
import type { LetterFacts } from "../letters/letter.ts";
import { ask, openTestCatalogue, type Reader, SITE, type TestCatalogue } from "./ask-graphql.ts";
import { makePerson, type Person } from "./people.ts";

export const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString("base64url");
export const placeId = (id: string | undefined) => globalId("Place", id ?? "");

/** When its editors began. */
const SINCE = new Date("2026-01-01T08:00:00Z");

const TROUBLE = `__typename ... on NotAllowed { reason } ... on NotFound { what } ... on InvalidInput { problems { path code } }`;
export const CONFIRM = `mutation ($input: ConfirmListingsInput!) { act: confirmListings(input: $input) { ${TROUBLE}
  ... on ConfirmListingsSuccess { listings { id freshness { state confirmedAt confirmedBy dueOn confirmEveryMonths } } } } }`;
export const BY_LINK = `mutation ($input: ConfirmByLinkInput!) { act: confirmByLink(input: $input) { ${TROUBLE}
  ... on ConfirmByLinkSuccess { listings { id freshness { state } } } } }`;
export const RHYTHM = `mutation ($input: ChooseRhythmInput!) { act: chooseRhythm(input: $input) { ${TROUBLE} ... on ChooseRhythmSuccess { organisation { id } } } }`;
const REQUEST = `query ($token: String!) { confirmationRequest(token: $token) { state organisation { id } listings { id } choices { municipality { code } } } }`;

interface Act {
  readonly act: {
    readonly __typename: string;
    readonly listings?: { id: string; freshness: Record<string, unknown> }[];
    readonly [more: string]: unknown;
  };
}

export interface Request {
  readonly state: string;
  readonly listings: { id: string }[];
  readonly choices: { municipality: { code: string } | null }[];
}

export const factsOf = (facts: unknown) => facts as LetterFacts["reminder"]; // the code under test wrote them
export const tokenIn = (facts: unknown) => factsOf(facts).url.split("/").at(-1) ?? "";

/** One with two places or more in one municipality, and nothing else. */
const FIND = `
  SELECT o.organisation_id::text AS id, min(l.municipality_code) AS municipality, array_agg(l.id::text ORDER BY l.id) AS places
  FROM operation o JOIN listing l ON l.id = o.place_id JOIN listing body ON body.id = o.organisation_id AND body.state = 'PUBLISHED'
  WHERE NOT EXISTS (SELECT 1 FROM activity v WHERE v.host_id IN (l.id, body.id) OR v.organiser_id = body.id)
    AND NOT EXISTS (SELECT 1 FROM operation x WHERE x.place_id = o.place_id AND x.organisation_id <> o.organisation_id)
  GROUP BY o.organisation_id HAVING count(*) >= 2 AND count(l.municipality_code) = count(*) AND count(DISTINCT l.municipality_code) = 1
  ORDER BY 1 LIMIT 1`;

export class Association {
  readonly test: TestCatalogue;
  readonly id: string;
  readonly municipality: string;
  readonly places: readonly string[];
  /** Where it has nothing. */
  readonly otherMunicipality: string;

  private constructor(test: TestCatalogue, row: { id: string; municipality: string; places: string[] }) {
    this.test = test;
    this.id = row.id;
    this.municipality = row.municipality;
    this.places = row.places;
    this.otherMunicipality = row.municipality === "091" ? "092" : "091";
  }

  static async open(): Promise<Association> {
    const test = await openTestCatalogue();
    const rows =
      await test.database.client.$queryRawUnsafe<{ id: string; municipality: string; places: string[] }[]>(FIND);
    const [row] = rows;
    if (!row) throw new Error("the data has no such association");
    return new Association(test, row);
  }

  get client() {
    return this.test.database.client;
  }

  sql<Row>(statement: string): Promise<Row[]> {
    return this.client.$queryRawUnsafe<Row[]>(statement);
  }

  /** As if nobody had ever looked after anything. */
  async forgetAll(): Promise<void> {
    for (const table of ["account", "reminder", "letter", "confirmation"]) await this.sql(`DELETE FROM ${table}`);
    await this.sql("UPDATE organisation SET confirm_every_months = 6 WHERE confirm_every_months <> 6");
    await this.sql("UPDATE listing SET confirmed_at = NULL, confirmed_by = NULL WHERE confirmed_at IS NOT NULL");
    await this.test.live.refresh();
  }

  /** Itself and its places. */
  get all(): readonly string[] {
    return [this.id, ...this.places];
  }

  get among(): string {
    return `id = ANY ('{${this.all.join(",")}}'::uuid[])`;
  }

  makeOfficer(municipalityCode: string, email: string, locale = "en"): Promise<Person> {
    return makePerson(this.client, [{ role: "OFFICER", municipalityCode }], { email, locale });
  }

  /** An editor of long standing. */
  async makeEditor(email = "editor@example.org", more: { locale?: string; state?: "DISABLED" } = {}): Promise<Person> {
    const person = await makePerson(this.client, [{ role: "EDITOR", organisationId: this.id }], { email, ...more });
    await this.client.membership.updateMany({ where: { accountId: person.accountId }, data: { createdAt: SINCE } });
    return person;
  }

  async confirmAll(at: string): Promise<void> {
    await this.sql(`UPDATE listing SET confirmed_at = '${at}', confirmed_by = 'EDITOR' WHERE ${this.among}`);
    await this.test.live.refresh();
  }

  remind(day: string) {
    return sendReminders(this.client, new Date(`${day}T06:00:00Z`), SITE);
  }

  letters() {
    return this.client.letter.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  }

  /** The token in the letter that is sent on a day. */
  async askOnce(day = "2026-11-24"): Promise<string> {
    await this.remind(day);
    const [letter] = await this.client.letter.findMany({ orderBy: { createdAt: "desc" }, take: 1 });
    return tokenIn(letter?.facts);
  }

  as(viewer: Viewer = ANYONE, day = "2026-11-24"): Reader {
    const { refresh } = this.test.live;
    return { viewer, database: this.client, refresh, now: new Date(`${day}T10:00:00Z`) };
  }

  async act(document: string, input: object, reader: Reader) {
    return (await ask<Act>(this.test.current(), document, { input }, reader)).act;
  }

  async look(token: string, reader = this.as()): Promise<Request | null> {
    const found = await ask<{ confirmationRequest: Request | null }>(this.test.current(), REQUEST, { token }, reader);
    return found.confirmationRequest;
  }

  async answerTo(token: string, municipality: string | null, reader = this.as()) {
    const request = await this.look(token, reader);
    const listingIds = request?.listings.map(({ id }) => id) ?? [placeId(this.places[0])];
    return this.act(BY_LINK, { token, listingIds, municipality }, reader);
  }

  async confirmedIds(): Promise<string[]> {
    const rows = await this.sql<{ id: string }>("SELECT id::text FROM listing WHERE confirmed_at IS NOT NULL");
    return rows.map(({ id }) => id).sort();
  }
}

/**
 * For the browser tests, which run against a product that was started apart from them: makes somebody with roles in its
 * database, reads the last letter to her, or plants what a resident has sent or a night has found. `node api/testing/person-command.ts person '{"roles":[…],"email":…}'`,
 * `… letter somebody@example.org`, `… strong somebody@example.org`, `… remind <organisation>` (the letters that ask whether its
 * listings are still right, as the job sends them). DATABASE_URL says where.
 */
import { randomUUID } from "node:crypto";
import { createClient } from "@kotokartta/prisma";
import { remindOrganisation } from "../freshness/reminder.records.ts";
import { makePerson } from "./people.ts";

const [command, argument = ""] = process.argv.slice(2);
const database = createClient(process.env.DATABASE_URL ?? "", { poolSize: 1 });

/** As after a night: a number and a broken link in a listing, a letter that was given up, and a job that failed. */
async function plantNight(listingId: string) {
  const since = new Date("2026-11-20T22:10:00Z");
  const mark = randomUUID().slice(0, 8);
  const path = `texts.description.${mark}`;
  const url = `https://${mark}.example/ohjelma`;
  const found = { listingId, path, kind: "MOBILE_NUMBER", foundAt: since };
  const { id: finding } = await database.personalDataFinding.create({ data: found });
  const link = { listingId, url, outcome: "NOT_FOUND", failingSince: since, checkedAt: new Date() };
  await database.linkCheck.create({ data: link });
  const letter = {
    kind: "decision",
    recipient: `${mark}@example.org`,
    locale: "fi",
    facts: { outcome: "PUBLISHED", listing: "Talo", reason: null, url: "http://localhost/" },
    state: "FAILED" as const,
    attempts: 12,
    problem: "NOT_DELIVERED ECONNECTION",
  };
  const { id: letterId } = await database.letter.create({ data: letter });
  const failed = {
    job: "queue-digest",
    startedAt: new Date(),
    endedAt: new Date(),
    problem: "Error: the post office is closed",
  };
  await database.jobRun.create({ data: failed });
  return { finding, path, url, letter: letterId, problem: failed.problem };
}

async function run(): Promise<unknown> {
  if (command === "person") {
    const { roles, ...wishes } = JSON.parse(argument);
    const { accountId, email } = await makePerson(database, roles, wishes);
    // The browser opens one of its own.
    await database.session.deleteMany({ where: { userId: accountId } });
    return { accountId, email };
  }
  if (command === "strong") {
    return database.session.updateMany({ where: { account: { email: argument } }, data: { isStrong: true } });
  }
  if (command === "remind") {
    const site = {
      name: "",
      country: "FI",
      timeZone: "Europe/Helsinki",
      url: process.env.SITE ?? "",
      translator: null,
    };
    // As if nobody had been asked and nobody had answered, so that a test can be run again.
    await database.reminder.deleteMany({ where: { organisationId: argument } });
    await database.$executeRaw`UPDATE listing SET confirmed_at = NULL, confirmed_by = NULL
      WHERE id IN (SELECT listing_id FROM listing_rhythm WHERE organisation_id = ${argument}::uuid)`;
    return remindOrganisation(database, argument, new Date(), site);
  }
  if (command === "submission") {
    const { id } = await database.submission.create({ data: JSON.parse(argument), select: { id: true } });
    return { id };
  }
  if (command === "night") return plantNight(argument);
  const letter = await database.letter.findFirst({
    where: { recipient: argument },
    orderBy: { createdAt: "desc" },
  });
  return letter && { kind: letter.kind, locale: letter.locale, facts: letter.facts };
}

try {
  console.log(JSON.stringify(await run()));
} finally {
  await database.$disconnect();
}

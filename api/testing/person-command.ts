/**
 * For the browser tests, which run against a product that was started apart from them: makes somebody with roles in its
 * database, or reads the last letter to her. `node api/testing/person-command.ts person '{"roles":[…],"email":…}'`,
 * `… letter somebody@example.org`, `… strong somebody@example.org`. DATABASE_URL says where.
 */
import { createClient } from "@kotokartta/prisma";
import { makePerson } from "./people.ts";

const [command, argument = ""] = process.argv.slice(2);
const database = createClient(process.env.DATABASE_URL ?? "", { poolSize: 1 });

async function run(): Promise<unknown> {
  if (command === "person") {
    const { roles, ...wishes } = JSON.parse(argument);
    const { accountId, email } = await makePerson(database, roles, wishes);
    return { accountId, email };
  }
  if (command === "strong") {
    return database.session.updateMany({ where: { account: { email: argument } }, data: { isStrong: true } });
  }
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

/** A database of a test file's own, copied from a template in a tenth of a second. */
import { randomBytes } from "node:crypto";
import { createClient, type PrismaClient } from "@kotokartta/prisma";
import pg from "pg";

export interface TestDatabase {
  readonly url: string;
  readonly client: PrismaClient;
  /** Closes the client and removes the database. */
  drop(): Promise<void>;
}

async function onServer(sql: string): Promise<void> {
  const server = new pg.Client({ connectionString: process.env.TEST_SERVER_URL });
  await server.connect();
  try {
    await server.query(sql);
  } finally {
    await server.end();
  }
}

/** `seeded`: with the real data; `empty`: migrated only. */
export async function makeTestDatabase(from: "seeded" | "empty"): Promise<TestDatabase> {
  const template = from === "seeded" ? process.env.TEST_SEEDED : process.env.TEST_TEMPLATE;
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const address = new URL(process.env.TEST_SERVER_URL ?? "");
  address.pathname = `/${name}`;
  const client = createClient(address.href);
  return {
    url: address.href,
    client,
    drop: async () => {
      await client.$disconnect();
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

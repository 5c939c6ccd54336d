import { defineConfig } from "prisma/config";

// `generate` needs no database, so the address has a default that is never dialled.
export default defineConfig({
  schema: "schema",
  migrations: { path: "migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://nobody@127.0.0.1:1/none" },
});

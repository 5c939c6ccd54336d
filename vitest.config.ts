import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{api,web,seeds,scripts,prisma}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "web/e2e/**", "**/.next/**"],
    globalSetup: "./api/testing/database-server.ts",
    // Pothos and the tests must see the same copy of graphql, or every type is "from another realm".
    alias: { graphql: join(import.meta.dirname, "node_modules/graphql/index.js") },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
  },
});

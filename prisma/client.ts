/** Makes the one kind of database client there is. Whoever makes one closes it with `$disconnect()`. */
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";

export * from "./generated/client.ts";

/**
 * @param url a PostgreSQL address
 * @param options.poolSize how many connections may be open at once (default 10)
 */
export function createClient(url: string, options: { poolSize?: number } = {}): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: options.poolSize ?? 10 }) });
}

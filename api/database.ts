/** The one database client of this process. */
export { createClient, type PrismaClient } from "@kotokartta/prisma";

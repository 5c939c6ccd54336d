/** What this process is told from outside, read once and checked. The operator's table is scripts/settings.mjs. */
import { z } from "zod";

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Loopback only: people reach the API through the web's port. */
  API_HOST: z.string().default("127.0.0.1"),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DATA_DIR: z.string().min(1),
  SITE_NAME: z.string().min(1).max(40).default("Kotokartta"),
  /** The public address, for links in letters. */
  SITE_URL: z.string().default(""),
  /** What cookies are signed with; empty keeps one in DATA_DIR. */
  SIGN_IN_SECRET: z.union([z.literal(""), z.string().min(32)]).default(""),
  COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default("FI"),
  TIME_ZONE: z.string().default("Europe/Helsinki"),
  /** A service in the protocol of LibreTranslate, and the key that it wants; empty: nobody is asked. */
  MACHINE_TRANSLATION_URL: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
  MACHINE_TRANSLATION_KEY: z.string().max(200).default(""),
  /** JSON file, hash to document: the operations that the site sends by their hash. */
  PERSISTED_DOCUMENTS: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug"]).default("info"),
  /** Told by whoever started this process, and said back by /health, so that an old process is not taken for ours. */
  START_TOKEN: z.string().default(""),
});

export type ApiEnvironment = z.infer<typeof Environment>;

/** @throws Error that names every variable that cannot be used */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): ApiEnvironment {
  const parsed = Environment.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new Error(`The API cannot start:\n${z.prettifyError(parsed.error)}`);
}

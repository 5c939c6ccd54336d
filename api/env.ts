/** What this process is told from outside, read once and checked. The operator's table is scripts/settings.mjs. */
import { z } from "zod";

const Environment = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** Loopback only: people reach the API through the web's port. */
    API_HOST: z.string().default("127.0.0.1"),
    API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    DATA_DIR: z.string().min(1),
    SITE_NAME: z.string().min(1).max(40).default("Kotokartta"),
    /** The port that people visit; told by the starter, for links in letters while there is no public address. */
    PORT: z.coerce.number().int().default(3000),
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
    /** Who runs this installation; empty when nobody is named. Letters say it. */
    OPERATOR_NAME: z.string().default(""),
    /** Where letters go out; empty leaves them in the database. */
    SMTP_URL: z.union([z.literal(""), z.url({ protocol: /^smtps?$/ })]).default(""),
    LETTERS_FROM: z.union([z.literal(""), z.email()]).default(""),
    /** What only the site needs; it is told maintainers. Its own checks are in scripts/settings.mjs. */
    HOST: z.string().default("0.0.0.0"),
    FEEDBACK_EMAIL: z.string().default(""),
    EXIT_URL: z.string().default("https://www.ilmatieteenlaitos.fi/"),
    TILES_URL: z.string().default(""),
    TILES_ATTRIBUTION: z.string().default(""),
    TRUSTED_PROXIES: z.string().default(""),
    LINK_CHECK: z.enum(["on", "off"]).default("on"),
    /** Off where a process shall answer and do nothing else. */
    JOBS: z.enum(["on", "off"]).default("on"),
    /** Only in development are letters shown at /dev/outbox. */
    NODE_ENV: z.string().default("production"),
    /** Told by whoever started this process, and said back by /health, so that an old process is not taken for ours. */
    START_TOKEN: z.string().default(""),
  })
  .refine(({ SMTP_URL, LETTERS_FROM }) => SMTP_URL === "" || LETTERS_FROM !== "", {
    path: ["LETTERS_FROM"],
    message: "needed with SMTP_URL",
  });

export type ApiEnvironment = z.infer<typeof Environment>;

/** What holds when nobody sets anything. The operator's table calls two by their defaults that the starter fills in. */
export const DEFAULTS = {
  ...Environment.parse({ DATABASE_URL: "postgres://localhost", DATA_DIR: ".data" }),
  DATABASE_URL: "",
};

/** @throws Error that names every variable that cannot be used */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): ApiEnvironment {
  const parsed = Environment.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new Error(`The API cannot start:\n${z.prettifyError(parsed.error)}`);
}

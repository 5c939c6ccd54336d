/** How this process was started, as maintainers may know it: of a secret only whether there is one. */

export const SETTING_NAMES = [
  "SITE_NAME",
  "SITE_URL",
  "OPERATOR_NAME",
  "FEEDBACK_EMAIL",
  "COUNTRY",
  "EXIT_URL",
  "SMTP_URL",
  "LETTERS_FROM",
  "SIGN_IN_SECRET",
  "TRUSTED_PROXIES",
  "TILES_URL",
  "TILES_ATTRIBUTION",
  "MACHINE_TRANSLATION_URL",
  "MACHINE_TRANSLATION_KEY",
  "LINK_CHECK",
  "LOG_LEVEL",
  "DATABASE_URL",
  "DATA_DIR",
  "HOST",
  "PORT",
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Whoever has one of these can sign in as somebody, read the database or send letters in our name. */
const SECRET: ReadonlySet<SettingName> = new Set([
  "SMTP_URL",
  "SIGN_IN_SECRET",
  "MACHINE_TRANSLATION_KEY",
  "DATABASE_URL",
]);

export interface Setting {
  readonly name: SettingName;
  /** Null for a secret, and where nothing is set. */
  readonly value: string | null;
  readonly isSecret: boolean;
  readonly isSet: boolean;
  /** What holds when nobody sets anything; empty where nothing does. */
  readonly default: string;
  readonly isDefault: boolean;
}

/** What is known of the process itself. */
export interface Installation {
  readonly settings: readonly Setting[];
  readonly startedAt: Date;
  /** Of the program. */
  readonly version: string;
  /** The commit that it was started from; null where that is not known. */
  readonly commit: string | null;
  readonly hasMailServer: boolean;
  readonly hasJobs: boolean;
}

/** Addresses may hold a name, a password or a key: what stands before the host and after the path is not told. */
function withoutKeys(value: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return value;
  return value.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, "$1…@").replace(/[?#].*$/s, "?…");
}

type Values = Readonly<Record<SettingName, string | number>>;

export function describeSettings(values: Values, defaults: Partial<Values>): Setting[] {
  return SETTING_NAMES.map((name) => {
    const [value, byDefault] = [String(values[name] ?? ""), String(defaults[name] ?? "")];
    const isSecret = SECRET.has(name);
    const isSet = value !== "";
    return {
      name,
      value: isSecret || !isSet ? null : withoutKeys(value),
      isSecret,
      isSet,
      default: byDefault,
      isDefault: value === byDefault,
    };
  });
}

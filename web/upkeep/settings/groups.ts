import type { SettingName } from "../../graphql/generated/server/graphql.ts";
import type { IconId } from "../../ui/icon-ids.ts";

interface Group {
  /** Its words are `upkeep.settings.group`, chosen by this. */
  readonly id: "SITE" | "LETTERS" | "SIGN_IN" | "MAP" | "TRANSLATION" | "MACHINE";
  readonly icon: IconId;
  readonly names: readonly SettingName[];
}

/** The settings, by what they are about. */
export const GROUPS: readonly Group[] = [
  {
    id: "SITE",
    icon: "globe",
    names: ["SITE_NAME", "SITE_URL", "OPERATOR_NAME", "FEEDBACK_EMAIL", "COUNTRY", "EXIT_URL"],
  },
  { id: "LETTERS", icon: "mail", names: ["SMTP_URL", "LETTERS_FROM"] },
  { id: "SIGN_IN", icon: "lock", names: ["SIGN_IN_SECRET", "TRUSTED_PROXIES"] },
  { id: "MAP", icon: "map", names: ["TILES_URL", "TILES_ATTRIBUTION"] },
  { id: "TRANSLATION", icon: "spoken", names: ["MACHINE_TRANSLATION_URL", "MACHINE_TRANSLATION_KEY"] },
  {
    id: "MACHINE",
    icon: "code",
    names: ["LINK_CHECK", "LOG_LEVEL", "DATABASE_URL", "DATA_DIR", "HOST", "PORT"],
  },
];

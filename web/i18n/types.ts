import type messages from "../messages/en.json";
import type { Locale } from "./routing.ts";

export type Messages = typeof messages;

declare module "next-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: Locale;
  }
}

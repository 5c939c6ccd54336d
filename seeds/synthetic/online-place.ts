// Synthetic meeting places that are a group or a video room. Their addresses belong to nobody (RFC 2606).
import type { SyntheticOnlinePlace } from "./listing.ts";
import { isLucky, pick, type Random } from "./random.ts";

const PLATFORMS = ["Facebook", "Discord", "WhatsApp", "Zoom", "Teams"] as const;
const LEVELS = ["BEGINNER", "A1", "A2", "B1", null, null] as const;
const MODERATOR = {
  fi: "Yhdistyksen vapaaehtoiset",
  sv: "Föreningens frivilliga",
  en: "Volunteers of the association",
};

export const makeOnlinePlace = (random: Random, word: string): SyntheticOnlinePlace => ({
  platform: pick(random, PLATFORMS),
  languageLevel: pick(random, LEVELS),
  moderator: isLucky(random, 0.7) ? MODERATOR : {},
  rulesUrl: isLucky(random, 0.6) ? `https://${word}.example/rules` : null,
  joinUrl: isLucky(random, 0.9) ? `https://${word}.example/join` : null,
});

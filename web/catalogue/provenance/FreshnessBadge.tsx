import type { FreshnessFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { certaintyOf } from "./freshness.rules.ts";

interface FreshnessBadgeProps {
  readonly freshness: FreshnessFragment["freshness"];
  readonly locale: Locale;
}

/** How sure it is, in two words, near the name: before anybody sets out. */
export async function FreshnessBadge({ freshness, locale }: FreshnessBadgeProps) {
  const t = await getWords(locale, "profile");
  const certainty = certaintyOf(freshness);
  if (certainty === "sourced") return null;
  const isConfirmed = certainty === "confirmed";
  return (
    <Badge icon={isConfirmed ? "check" : "clock"} tone={isConfirmed ? "good" : "caution"}>
      {t(`freshness.badge.${certainty}`)}
    </Badge>
  );
}

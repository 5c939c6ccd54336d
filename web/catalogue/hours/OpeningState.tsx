import type { OpeningHoursFragment } from "../../graphql/generated/server/graphql.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import styles from "./OpeningHours.module.css";
import { openingWords } from "./opening.rules.ts";
import { weekdayAt, weekdayName, writeTime } from "./week.rules.ts";

interface OpeningStateProps {
  readonly hours: Pick<OpeningHoursFragment, "state" | "changesAt" | "timeZone">;
  readonly locale: Locale;
  readonly now: Date;
}

/** Open, closed or unknown at this moment, and when that changes. */
export async function OpeningState({ hours, locale, now }: OpeningStateProps) {
  const t = await getWords(locale, "profile");
  const isOpen = hours.state === "OPEN";
  if (hours.state === "UNKNOWN") return <p>{t("hours.unknown")}</p>;
  return (
    <p className={styles.state}>
      <Badge icon={isOpen ? "check" : "clock"} tone={isOpen ? "good" : "plain"}>
        {await sentence({ hours, locale, now })}
      </Badge>
    </p>
  );
}

async function sentence({ hours, locale, now }: OpeningStateProps) {
  const t = await getWords(locale, "profile");
  const words = openingWords(hours, now);
  if (!("time" in words)) return t(`hours.${words.key}`);
  const time = () => <Ltr>{writeTime(words.time, locale)}</Ltr>;
  if (words.key !== "opensOn") return t.rich(`hours.${words.key}`, { time });
  const day = weekdayName(weekdayAt(words.changesAt, hours.timeZone), formattingTag(locale));
  return t.rich("hours.opensOn", { day, time });
}

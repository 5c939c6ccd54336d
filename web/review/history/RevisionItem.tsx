import type { Locale } from "../../i18n/routing.ts";
import { TIME_ZONE } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { fieldWords } from "../comparison/rows.rules.ts";
import styles from "./History.module.css";
import type { HistoryPage, RevisionPair, Tended } from "./history.queries.ts";

interface RevisionItemProps {
  readonly revision: HistoryPage["nodes"][number];
  readonly listing: Tended;
  readonly pair: RevisionPair | null;
  /** True where there is nothing to compare it with. */
  readonly isAlone: boolean;
  readonly locale: Locale;
}

/** One version: when, by whom in which role, what it changed, and the way back to it. */
export async function RevisionItem({ revision, listing, pair, isAlone, locale }: RevisionItemProps) {
  const t = await getWords(locale, "review");
  const format = await getFormats(locale);
  const { number, act, author, isOwn, createdAt, reason, changes, isRedacted } = revision;
  const isNow = number === listing.revision;
  const fields = [...new Set(changes.map(({ label }) => label))].filter((label) => !label.startsWith("textStates."));
  const [from, to] = [pair?.from?.nodes[0]?.number ?? number === listing.revision - 1, pair?.to?.nodes[0]?.number];
  return (
    <li className={styles.revision}>
      <div className={styles.choose}>
        <strong>{t("history.version", { number })}</strong>
        {isAlone ? null : (
          <>
            <label>
              <input type="radio" name="from" value={number} defaultChecked={from === true || from === number} />
              <span>{t("history.from")}</span>
            </label>
            <label>
              <input type="radio" name="to" value={number} defaultChecked={to === undefined ? isNow : to === number} />
              <span>{t("history.to")}</span>
            </label>
          </>
        )}
      </div>
      <div className={styles.told}>
        <p className={styles.meta}>
          <Badge icon="clock">
            <bdi>
              {format.dateTime(new Date(createdAt), {
                dateStyle: "medium",
                timeStyle: "short",
                hourCycle: "h23",
                timeZone: TIME_ZONE,
              })}
            </bdi>
          </Badge>
          <Badge icon="person">{isOwn ? t("history.you") : t("by", { role: author })}</Badge>
          {isNow ? (
            <Badge icon="check" tone="good">
              {t("history.isNow")}
            </Badge>
          ) : null}
          {isRedacted ? <Badge icon="lock">{t("history.redacted")}</Badge> : null}
        </p>
        <p>
          <strong>{act ? t("act", { act }) : t("history.first")}</strong>
          {fields.length > 0 ? (
            <span className={styles.soft}> {fields.map((label) => fieldWords(label, { t })).join(" · ")}</span>
          ) : null}
        </p>
        {reason ? <p dir="auto">{reason}</p> : null}
        {isNow || !listing.possibleActs.includes("RESTORE") ? null : (
          <p>
            <a href={paths.desk.restore(locale, listing.id, number)}>{t("history.restore", { number })}</a>
          </p>
        )}
      </div>
    </li>
  );
}

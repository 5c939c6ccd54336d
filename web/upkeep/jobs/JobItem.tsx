import { ActButton } from "../../accounts/ActButton.tsx";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import styles from "../Upkeep.module.css";
import { When } from "../When.tsx";
import { runNow } from "./jobs.actions.ts";
import type { Job } from "./jobs.queries.ts";
import { standingOf } from "./jobs.rules.ts";

const LOOKS = {
  NEVER: { icon: "info", tone: "plain" },
  RUNNING: { icon: "clock", tone: "caution" },
  WELL: { icon: "check", tone: "good" },
  FAILED: { icon: "warning", tone: "problem" },
} as const;

/** One job: what it does, how it went last, when it comes next, and the button that does not wait for that. */
export async function JobItem({ job, locale }: { readonly job: Job; readonly locale: Locale }) {
  const t = await getWords(locale, "upkeep");
  const { name, nextRunAt, failuresInARow, waiting, runs } = job;
  const standing = standingOf(job);
  const [last] = runs;
  const counted = last?.counts.filter(({ count }) => count > 0) ?? [];
  const failed = runs.find(({ problem }) => problem !== null);
  return (
    <li>
      <div className={styles.title}>
        <h3 id={`job-${name}`}>{t("jobs.name", { job: name })}</h3>
        <Badge icon={LOOKS[standing].icon} tone={LOOKS[standing].tone}>
          {t("jobs.standing", { standing })}
        </Badge>
      </div>
      <p>{t("jobs.about", { job: name })}</p>
      <dl className={styles.facts}>
        {last ? (
          <div>
            <dt>{t("jobs.last")}</dt>
            <dd>
              <When at={last.startedAt} locale={locale} />
            </dd>
          </div>
        ) : null}
        {nextRunAt ? (
          <div>
            <dt>{t("jobs.next")}</dt>
            <dd>
              <When at={nextRunAt} locale={locale} />
            </dd>
          </div>
        ) : null}
        {last && counted.length > 0 ? (
          <div>
            <dt>{t("jobs.counted")}</dt>
            <dd>
              {/* Names of the code, as they stand in its log too. */}
              <bdi dir="ltr" lang="en">
                {counted.map((one) => `${one.name} ${one.count}`).join(", ")}
              </bdi>
            </dd>
          </div>
        ) : null}
      </dl>
      {failuresInARow > 0 && failed ? (
        <>
          <p>{t("jobs.failures", { count: failuresInARow })}</p>
          <code className={styles.code} dir="ltr">
            {failed.problem}
          </code>
        </>
      ) : null}
      {waiting > 0 ? (
        <p className={styles.soft}>{t("jobs.waits")}</p>
      ) : (
        <ActButton act={runNow} fields={{ locale, job: name }} icon="clock" describedBy={`job-${name}`}>
          {standing === "FAILED" ? t("jobs.again") : t("jobs.run")}
        </ActButton>
      )}
    </li>
  );
}

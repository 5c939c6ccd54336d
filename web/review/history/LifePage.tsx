import { randomUUID } from "node:crypto";
import { type Locale, TIME_ZONE } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/Notice.tsx";
import { dateAt } from "../../wall-clock.ts";
import { outcomeWords } from "../outcome-words.ts";
import styles from "./History.module.css";
import type { Tended } from "./history.queries.ts";
import { LifeForm } from "./LifeForm.tsx";
import { ListingHead } from "./ListingHead.tsx";
import type { LifeAct } from "./life-acts.rules.ts";

interface LifePageProps {
  readonly listing: Tended;
  readonly act: LifeAct;
  readonly locale: Locale;
  readonly now: Date;
}

/** One more look before a listing is paused, closed, taken away or shown again. */
export async function LifePage({ listing, act, locale, now }: LifePageProps) {
  const t = await getWords(locale, "review");
  return (
    <div className={styles.page}>
      <ListingHead listing={listing} title={t("life.act", { act })} locale={locale} />
      <Notice tone={act === "withdraw" || act === "close" ? "caution" : "info"}>
        <p>{t("life.consequence", { act })}</p>
      </Notice>
      <LifeForm
        does="live"
        hidden={{ locale, listingId: listing.id, act, key: randomUUID() }}
        asksUntil={act === "pause" ? dateAt(now, TIME_ZONE) : null}
        icon="check"
        words={{
          until: t("life.until"),
          untilHint: t("life.untilHint"),
          reason: t("life.reason"),
          submit: t("life.confirm", { act }),
          outcomes: await outcomeWords(locale),
        }}
      />
      <p>
        <a href={paths.desk.history(locale, listing.id)}>{t("life.back")}</a>
      </p>
    </div>
  );
}

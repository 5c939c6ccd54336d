import { randomUUID } from "node:crypto";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Section } from "../../ui/Section.tsx";
import { Comparison } from "../comparison/Comparison.tsx";
import { outcomeWords } from "../outcome-words.ts";
import styles from "./History.module.css";
import type { RevisionPair, Tended } from "./history.queries.ts";
import { LifeForm } from "./LifeForm.tsx";
import { ListingHead } from "./ListingHead.tsx";

interface RestorePageProps {
  readonly listing: Tended;
  readonly revision: number;
  /** From how it is now to how it would be. */
  readonly pair: RevisionPair;
  readonly locale: Locale;
  readonly now: Date;
}

/** What will change when an earlier version holds once more. */
export async function RestorePage({ listing, revision, pair, locale, now }: RestorePageProps) {
  const t = await getWords(locale, "review");
  const changes = pair.changes ?? [];
  const [from, to] = [pair.from?.nodes[0]?.content, pair.to?.nodes[0]?.content];
  return (
    <div className={styles.page}>
      <ListingHead listing={listing} title={t("history.restore", { number: revision })} locale={locale} />
      <Section title={t("history.willChange")} icon="list">
        {changes.length === 0 ? (
          <p>{t("history.same")}</p>
        ) : (
          <Comparison compared={{ changes, before: from, after: to }} locale={locale} now={now} />
        )}
      </Section>
      {changes.length === 0 ? null : (
        <LifeForm
          does="restore"
          hidden={{
            locale,
            listingId: listing.id,
            revision: String(revision),
            baseRevision: String(listing.revision),
            key: randomUUID(),
          }}
          asksUntil={null}
          icon="check"
          words={{
            until: "",
            untilHint: "",
            reason: t("life.reason"),
            submit: t("history.restoreNow"),
            outcomes: await outcomeWords(locale),
          }}
        />
      )}
      <p>
        <a href={paths.desk.history(locale, listing.id)}>{t("life.back")}</a>
      </p>
    </div>
  );
}

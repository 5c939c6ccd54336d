import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import { Notice } from "../ui/Notice.tsx";
import { KeepPanel } from "./KeepPanel.tsx";
import styles from "./Pack.module.css";
import { PackContents } from "./PackContents.tsx";
import { PackEntry } from "./PackEntry.tsx";
import { PackMap } from "./PackMap.tsx";
import type { Pack } from "./pack.queries.ts";
import { groupPack } from "./pack.rules.ts";
import { getPackWords } from "./pack-words.ts";

interface PackPageProps {
  readonly pack: Pack;
  readonly locale: Locale;
}

/** Everything in one municipality in one document: for a lift without a network, for a wall, for a folder. */
export async function PackPage({ pack, locale }: PackPageProps) {
  const t = await getWords(locale, "offline");
  const { municipality, entries, totalCount, asOf } = pack;
  const groups = groupPack(entries);
  const words = await getPackWords(locale);
  const date = (await getFormats(locale)).dateTime(new Date(asOf.changedAt), { dateStyle: "long" });
  const searchPath = `${paths.home(locale)}?place=${municipality.code}`;
  return (
    <article className={`page ${styles.pack}`}>
      <header className={styles.head}>
        <h1>
          <LocalText text={municipality.name} locale={locale} />
          {` · ${t("title")}`}
        </h1>
        <p>{t("intro", { count: totalCount, date })}</p>
        <p className={`${styles.ways} no-print`}>
          <a href={searchPath}>
            <Icon id="search" /> {t("toSearch")}
          </a>
          <a href={paths.packs(locale)}>
            <Icon id="list" /> {t("index.title")}
          </a>
        </p>
        <KeepPanel
          path={paths.pack(locale, municipality.code)}
          name={municipality.name.text}
          title={t("keep.title")}
          text={t("keep.text")}
          ownDevice={t("keep.ownDevice")}
          keepLabel={t("device.keep")}
        />
        {entries.length < totalCount ? (
          <Notice tone="caution">{t("bounded", { shown: entries.length, count: totalCount })}</Notice>
        ) : null}
        {entries.length === 0 ? <Notice tone="info">{t("empty")}</Notice> : null}
      </header>
      <PackContents groups={groups} locale={locale} />
      <PackMap municipality={municipality} entries={groups.flatMap((group) => group.entries)} locale={locale} />
      {groups.map(({ kind, entries: ofKind }) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{t(`kinds.${kind}`)}</h2>
          <ol className={styles.list}>
            {ofKind.map((numbered) => (
              <PackEntry key={numbered.number} numbered={numbered} words={words} />
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
}

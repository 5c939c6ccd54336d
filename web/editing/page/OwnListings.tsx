import type { ReactNode } from "react";
import { KIND_ICONS } from "../../catalogue/icons.ts";
import type { OwnListingsQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "../listing/Listing.module.css";

interface OwnListingsProps {
  readonly data: OwnListingsQuery;
  /** Whether she looks after an area: then she has a list of that too. */
  readonly isDecider: boolean;
  readonly locale: Locale;
  readonly children?: ReactNode;
}

/** Everything that somebody looks after, and what awaits her or an officer. */
export async function OwnListings({ data, isDecider, locale, children }: OwnListingsProps) {
  const t = await getWords(locale, "editing");
  const word = await getWords(locale, "listing");
  const review = await getWords(locale, "review");
  const { ownListings, ownSubmissions } = data;
  return (
    <div className={styles.editor}>
      <header className={styles.head}>
        <h1>{t("mine.title")}</h1>
        <p>{t(ownListings.length === 0 && !isDecider ? "mine.none" : "mine.intro")}</p>
        <p className={styles.actions}>
          <ButtonLink href={paths.desk.newListing(locale)} icon="plus" tone="main">
            {t("mine.new")}
          </ButtonLink>
        </p>
      </header>
      {ownSubmissions.length > 0 ? (
        <Section title={t("mine.waits")} icon="clock">
          <ul className={styles.list}>
            {ownSubmissions.map(({ id, name, state, question }) => (
              <li key={id}>
                {name ? <LocalText text={name} locale={locale} /> : null}{" "}
                <Badge icon={state === "ASKED_BACK" ? "chat" : "clock"} tone="caution">
                  {t("mine.submission", { state })}
                </Badge>
                {question ? (
                  <p>
                    {t("mine.officerAsks")} <q>{question}</q>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {ownListings.length > 0 ? (
        <ul className={styles.list}>
          {ownListings.map(({ id, kind, state, name, municipality, openedThisMonth }) => (
            <li className={styles.card} key={id}>
              <h2 className={styles.name}>
                <a href={paths.desk.listing(locale, id)}>{name ? <LocalText text={name} locale={locale} /> : id}</a>
              </h2>
              <p className={styles.facts}>
                <Badge icon={KIND_ICONS[kind]}>{word(`kinds.${kind}`)}</Badge>
                {municipality ? (
                  <Badge icon="pin">
                    <LocalText text={municipality.name} locale={locale} />
                  </Badge>
                ) : null}
                <Badge
                  icon={state === "PUBLISHED" ? "check" : "clock"}
                  tone={state === "PUBLISHED" ? "good" : "caution"}
                >
                  {t("mine.state", { state })}
                </Badge>
                {state === "PUBLISHED" ? (
                  <Badge icon="residents">
                    {openedThisMonth === null || openedThisMonth === undefined
                      ? review("openings.few")
                      : review("openings.month", { count: openedThisMonth })}
                  </Badge>
                ) : null}
              </p>
              <p>
                <a className={styles.history} href={paths.desk.history(locale, id)}>
                  {review("history.title")}
                </a>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </div>
  );
}

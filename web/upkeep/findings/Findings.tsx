import { ActButton } from "../../accounts/ActButton.tsx";
import type { FoundInFragment } from "../../graphql/generated/server/graphql.ts";
import { type Locale, TIME_ZONE } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "../Upkeep.module.css";
import { settleFinding, settleLink } from "./findings.actions.ts";
import type { FoundThings } from "./findings.queries.ts";

interface FindingsProps {
  readonly found: FoundThings;
  /** The page on which they stand. */
  readonly from: "jobs" | "findings";
  readonly locale: Locale;
}

/** What the nights have found: a person looks, and says so. */
export async function Findings({ found: { data, links }, from, locale }: FindingsProps) {
  const t = await getWords(locale, "upkeep");
  const format = await getFormats(locale);
  const since = (at: string) => (
    <bdi>{format.dateTime(new Date(at), { dateStyle: "medium", timeZone: TIME_ZONE })}</bdi>
  );
  return (
    <>
      <Section title={t("findings.data")} icon="person" id="data">
        <div className={styles.stack}>
          <p>{data.length > 0 ? t("findings.dataText") : t("findings.dataNone")}</p>
          <ul className={styles.list}>
            {data.map(({ id, kind, path, foundAt, listing }) => (
              <li key={id}>
                <h3 id={`finding-${id}`}>{t("findings.kind", { kind })}</h3>
                <ListingLine listing={listing} locale={locale} />
                <p className={styles.small}>
                  <Ltr>{path}</Ltr> · {t("findings.since")} {since(foundAt)}
                </p>
                <div className={styles.acts}>
                  <ActButton
                    act={settleFinding}
                    fields={{ locale, from, finding: id, act: "taken" }}
                    icon="check"
                    describedBy={`finding-${id}`}
                  >
                    {t("findings.takenOut")}
                  </ActButton>
                  <ActButton
                    act={settleFinding}
                    fields={{ locale, from, finding: id, act: "accept" }}
                    describedBy={`finding-${id}`}
                  >
                    {t("findings.mayStand")}
                  </ActButton>
                </div>
              </li>
            ))}
          </ul>
        </div>
      </Section>
      <Section title={t("findings.links")} icon="external" id="links">
        <div className={styles.stack}>
          <p>{links.length > 0 ? t("findings.linksText") : t("findings.linksNone")}</p>
          <ul className={styles.list}>
            {links.map(({ url, outcome, failingSince, listing }, index) => (
              <li key={`${listing?.id} ${url}`}>
                <h3 id={`link-${index}`}>
                  <a className={styles.link} href={url} rel="noreferrer nofollow">
                    <Ltr>{url}</Ltr>
                  </a>
                </h3>
                <ListingLine listing={listing} locale={locale} />
                <p className={styles.small}>
                  {t("findings.failure", { outcome })}
                  {failingSince ? (
                    <>
                      {" · "}
                      {t("findings.since")} {since(failingSince)}
                    </>
                  ) : null}
                </p>
                <ActButton
                  act={settleLink}
                  fields={{ locale, from, listing: listing?.id ?? "", url }}
                  icon="check"
                  describedBy={`link-${index}`}
                >
                  {t("findings.looked")}
                </ActButton>
              </li>
            ))}
          </ul>
        </div>
      </Section>
    </>
  );
}

interface ListingLineProps {
  readonly listing: FoundInFragment | null;
  readonly locale: Locale;
}

/** The listing, and the way to put it right. */
async function ListingLine({ listing, locale }: ListingLineProps) {
  const t = await getWords(locale, "upkeep");
  if (listing === null) return <p>{t("findings.gone")}</p>;
  return (
    <p className={styles.acts}>
      <a href={paths.listing(locale, listing)}>
        <LocalText text={listing.name} locale={locale} />
      </a>
      <a href={paths.desk.listing(locale, listing.id)}>{t("change")}</a>
    </p>
  );
}

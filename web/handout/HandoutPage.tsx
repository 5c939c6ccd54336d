import type { ReactNode } from "react";
import { type Locale, TIME_ZONE } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { LeaveBar } from "../leave/LeaveBar.tsx";
import { isSensitive } from "../leave/sensitive.rules.ts";
import { paths } from "../paths.ts";
import type { SearchParams } from "../search/question/address.url.ts";
import { hrefOf } from "../search/question/search.url.ts";
import { siteOrigin } from "../site-origin.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { CalmPage } from "../ui/CalmPage.tsx";
import { Notice } from "../ui/Notice.tsx";
import { dateAt } from "../wall-clock.ts";
import { HandoutControls } from "./HandoutControls.tsx";
import styles from "./HandoutPage.module.css";
import { findHandout, type Handout } from "./handout.queries.ts";
import {
  type HandoutAddress,
  hrefOfHandout,
  languagesOfSheet,
  readHandout,
  type SheetLanguages,
} from "./handout.url.ts";
import { PlaceCard } from "./PlaceCard.tsx";
import sheet from "./Sheet.module.css";
import { SheetFoot } from "./SheetFoot.tsx";

interface HandoutPageProps {
  readonly locale: Locale;
  readonly params: SearchParams;
  /** What stands here when the data cannot be had. */
  readonly away: ReactNode;
}

/** A sheet for taking along: what one needs to go or to call, in two languages, and a code for the phone. */
export async function HandoutPage({ locale, params, away }: HandoutPageProps) {
  const address = readHandout(params);
  const languages = languagesOfSheet(locale, address.second);
  const { data: found, problem } = await findHandout(params, address, languages);
  if (problem?.code === "API_AWAY") return away;
  // A search that cannot be made finds nothing to print; the search page itself says what is wrong with it.
  const handout: Handout = found ?? { places: [], unknown: [], search: null, isCut: false };
  const t = await getWords(locale, "handout");
  const slugs = handout.places.map(({ inReader }) => inReader.slug);
  const missing = handout.unknown.map((slug) => (
    <Notice key={slug} tone="info">
      <p>{t("unknown", { slug })}</p>
    </Notice>
  ));
  if (slugs.length === 0) {
    return (
      <>
        {missing.length > 0 ? <div className={`page ${styles.notices}`}>{missing}</div> : null}
        <CalmPage title={t("title")} text={t("empty")}>
          <ButtonLink href={paths.home(locale)} icon="search" tone="main">
            {t("toSearch")}
          </ButtonLink>
        </CalmPage>
      </>
    );
  }
  return (
    <>
      {handout.places.some(({ inReader }) => isSensitive(inReader)) ? <LeaveBar locale={locale} /> : null}
      <div className={`page ${styles.page}`}>
        <HandoutControls address={address} languages={languages} slugs={slugs} locale={locale} />
        <div className={styles.notices}>
          {missing}
          {handout.isCut ? <p className="no-print">{t("first", { count: slugs.length })}</p> : null}
        </div>
        <Sheet handout={handout} address={address} languages={languages} slugs={slugs} locale={locale} />
      </div>
    </>
  );
}

interface SheetProps {
  readonly handout: Handout;
  readonly address: HandoutAddress;
  readonly languages: SheetLanguages;
  readonly slugs: readonly string[];
  readonly locale: Locale;
}

async function Sheet({ handout: { places, search }, address, languages, slugs, locale }: SheetProps) {
  const now = new Date();
  const { reader } = languages;
  const [only] = places.length === 1 ? places : [];
  const target = only
    ? paths.listing(reader, only.inReader)
    : search
      ? hrefOf(paths.home(reader), search, { view: "list", after: search.after, before: search.before })
      : paths.handout(reader, slugs);
  return (
    <div className={only ? `${sheet.sheet} ${sheet.single}` : sheet.sheet}>
      {places.map((place) => (
        <PlaceCard
          key={place.inReader.slug}
          place={place}
          languages={languages}
          now={now}
          locale={locale}
          remove={
            only
              ? null
              : hrefOfHandout(
                  locale,
                  slugs.filter((slug) => slug !== place.inReader.slug),
                  address,
                )
          }
        />
      ))}
      <SheetFoot
        languages={languages}
        today={dateAt(now, TIME_ZONE)}
        url={`${await siteOrigin()}${target}`}
        isList={!only}
        locale={locale}
      />
    </div>
  );
}

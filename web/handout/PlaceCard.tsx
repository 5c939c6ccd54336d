import type { ReactNode } from "react";
import { essentialSpeech } from "../catalogue/essentials/essential-speech.ts";
import { type Essentials, tellEssentials } from "../catalogue/essentials/essentials.rules.ts";
import { shorten } from "../catalogue/profile/profile.rules.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { LocalText, type TextInLanguage } from "../ui/LocalText.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import { Column } from "./Column.tsx";
import type { HandoutPlace } from "./handout.queries.ts";
import type { SheetLanguages } from "./handout.url.ts";
import styles from "./Sheet.module.css";

interface PlaceCardProps {
  readonly place: HandoutPlace;
  readonly languages: SheetLanguages;
  readonly now: Date;
  /** The address of the sheet without this place; null when it is the only one. */
  readonly remove: string | null;
  readonly locale: Locale;
}

interface Told {
  readonly locale: Locale;
  readonly told: Essentials;
  readonly words: {
    readonly languages: string;
    readonly hours: string;
    readonly cost: string;
    readonly address: string;
  };
}

/** With others on the sheet a place has to be short. */
const LONGEST_ABOUT = { alone: 400, among: 140 };

async function tell(listing: HandoutPlace["inReader"], locale: Locale, now: Date): Promise<Told> {
  const speech = await essentialSpeech(locale, now);
  const { t, listing: word } = speech;
  const hours = listing.__typename === "Activity" ? t("schedule.title") : t("hours.title");
  const address = (await getWords(locale, "handout"))("address");
  const words = { languages: word("languages.title"), hours, cost: t("facts.cost"), address };
  return { locale, told: tellEssentials(listing, speech), words };
}

/** One place on the sheet: its name, the number to call, and the rest in one language or in two. */
export async function PlaceCard({ place, languages, now, remove, locale }: PlaceCardProps) {
  const t = await getWords(locale, "handout");
  const first = await tell(place.inReader, languages.reader, now);
  const second = place.inBeside && languages.beside ? await tell(place.inBeside, languages.beside, now) : null;
  const columns = second ? [first, second] : [first];
  const { name, doorName } = first.told;
  // The source's own words stand once, in whatever language they are.
  const areHoursSame =
    second?.told.hours.map(({ text }) => text).join() === first.told.hours.map(({ text }) => text).join();
  const isAboutSame = second?.told.about?.text === first.told.about?.text;
  const longest = remove === null ? LONGEST_ABOUT.alone : LONGEST_ABOUT.among;
  const about = (isAboutSame ? [first] : columns).flatMap((column) => {
    const text = column.told.about;
    return text ? [{ ...column, about: { ...text, text: shorten(text.text, longest) } }] : [];
  });
  return (
    <section className={styles.card}>
      <header>
        <h2 className={styles.name}>
          <LocalText text={name} locale={locale} />
        </h2>
        {doorName ? (
          <p className={styles.doorName}>
            <LocalText text={doorName} locale={locale} />
          </p>
        ) : null}
        {remove ? (
          <a className={`${styles.remove} no-print`} href={remove} rel="nofollow">
            <Icon id="close" /> {t("remove", { name: name.text })}
          </a>
        ) : null}
      </header>
      <Contacts columns={columns} locale={locale} />
      <Address columns={columns} locale={locale} />
      <Row>
        {(areHoursSame ? [first] : columns).map(({ locale: language, told, words }) => (
          <Column key={language} language={language} locale={locale} label={words.hours}>
            {told.hours.map((line) => (
              <Words key={line.text} text={line} language={language} />
            ))}
          </Column>
        ))}
      </Row>
      <Row>
        {columns.map(({ locale: language, told, words }) => (
          <Column key={language} language={language} locale={locale} label={words.languages}>
            <p>{told.languages}</p>
            <p className={styles.cost}>
              <span className={styles.label}>{words.cost}:</span> {told.cost}
            </p>
          </Column>
        ))}
      </Row>
      {about.length > 0 ? (
        <Row>
          {about.map(({ locale: language, told, about: text }) => (
            <Column key={language} language={language} locale={locale} label={told.kind}>
              <Words text={text} language={language} />
            </Column>
          ))}
        </Row>
      ) : null}
    </section>
  );
}

/** A text in the direction of its own language, also where the column runs the other way. */
function Words({ text, language }: { readonly text: TextInLanguage; readonly language: Locale }) {
  if (text.language === language) return <p>{text.text}</p>;
  return (
    <p lang={text.language} dir={text.direction === "RTL" ? "rtl" : "ltr"}>
      {text.text}
    </p>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

interface SharedProps {
  readonly columns: readonly Told[];
  readonly locale: Locale;
}

/** A label in every language of the sheet; what it stands for is the same in all. */
function Labels({
  labels,
  locale,
}: {
  readonly labels: readonly (readonly [Locale, string])[];
  readonly locale: Locale;
}) {
  return labels.map(([language, label], index) => (
    <span key={language}>
      {index > 0 ? " · " : null}
      <bdi lang={language === locale ? undefined : language}>{label}</bdi>
    </span>
  ));
}

/** A number has no language: it stands once, large. */
function Contacts({ columns, locale }: SharedProps) {
  const [first] = columns;
  if (!first || first.told.contacts.length === 0) return null;
  return first.told.contacts.map(({ shown, isPhone }, index) => (
    <p key={shown} className={styles.contact}>
      <span className={styles.label}>
        <Icon id={isPhone ? "phone" : "mail"} />{" "}
        <Labels
          labels={columns.map(({ locale: language, told }) => [language, told.contacts[index]?.label ?? ""])}
          locale={locale}
        />
      </span>
      <strong className={isPhone ? styles.number : undefined}>
        <Ltr>{shown}</Ltr>
      </strong>
    </p>
  ));
}

/** An address is written as on the door; only why there is none needs a language. */
function Address({ columns, locale }: SharedProps) {
  const [first] = columns;
  if (!first) return null;
  const { address, addressNote } = first.told;
  return (
    <>
      {address.length > 0 ? (
        <p className={styles.contact}>
          <span className={styles.label}>
            <Icon id="pin" />{" "}
            <Labels labels={columns.map(({ locale: language, words }) => [language, words.address])} locale={locale} />
          </span>
          <strong>
            <bdi>{address.join(", ")}</bdi>
          </strong>
        </p>
      ) : null}
      {addressNote ? (
        <Row>
          {columns.map(({ locale: language, told }) => (
            <Column key={language} language={language} locale={locale}>
              <p>{told.addressNote}</p>
            </Column>
          ))}
        </Row>
      ) : null}
    </>
  );
}

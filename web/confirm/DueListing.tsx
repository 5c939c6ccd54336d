import { essentialSpeech } from "../catalogue/essentials/essential-speech.ts";
import { tellEssentials } from "../catalogue/essentials/essentials.rules.ts";
import { KIND_ICONS } from "../catalogue/icons.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import styles from "./ConfirmPage.module.css";
import type { DueListing as Due } from "./confirm.queries.ts";

interface DueListingProps {
  readonly listing: Due;
  readonly now: Date;
  readonly locale: Locale;
}

/** One listing in short, as residents see it: what decides whether somebody comes in vain. */
export async function DueListing({ listing, now, locale }: DueListingProps) {
  const speech = await essentialSpeech(locale, now);
  const told = tellEssentials(listing, speech);
  const { t, listing: word } = speech;
  const address = (await getWords(locale, "handout"))("address");
  const hours = listing.__typename === "Activity" ? t("schedule.title") : t("hours.title");
  return (
    <article className={styles.listing}>
      <p className={styles.kind}>
        <Icon id={KIND_ICONS[listing.kind]} />
        <span>{told.kind}</span>
      </p>
      <h2 id={`due-${listing.slug}`}>
        <a href={paths.listing(locale, listing)}>
          <LocalText text={told.name} locale={locale} />
        </a>
      </h2>
      <dl className={styles.facts}>
        {told.address.length > 0 || told.addressNote ? (
          <div>
            <dt>{address}</dt>
            <dd>
              <bdi>{told.address.join(", ")}</bdi> {told.addressNote}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{hours}</dt>
          {told.hours.map((line) => (
            <dd key={line.text}>
              <LocalText text={line} locale={locale} />
            </dd>
          ))}
        </div>
        <div>
          <dt>{word("languages.title")}</dt>
          <dd>{told.languages}</dd>
        </div>
        {told.contacts.map(({ label, shown }) => (
          <div key={shown}>
            <dt>{label}</dt>
            <dd>
              <Ltr>{shown}</Ltr>
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

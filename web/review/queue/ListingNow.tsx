import { essentialSpeech } from "../../catalogue/essentials/essential-speech.ts";
import { tellEssentials } from "../../catalogue/essentials/essentials.rules.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import more from "../../ui/More.module.css";
import styles from "./Queue.module.css";
import type { DeskSubmission } from "./queue.queries.ts";

interface ListingNowProps {
  readonly listing: NonNullable<DeskSubmission["listing"]>;
  readonly locale: Locale;
  readonly now: Date;
}

/** The listing as readers see it now, in short; and the way to its page. */
export async function ListingNow({ listing, locale, now }: ListingNowProps) {
  const t = await getWords(locale, "review");
  const speech = await essentialSpeech(locale, now);
  const told = tellEssentials(listing, speech);
  const address = (await getWords(locale, "handout"))("address");
  return (
    <details className={more.more}>
      <summary>{t("now")}</summary>
      <dl className={styles.facts}>
        <div>
          <dt>{address}</dt>
          <dd>
            <bdi>{told.address.join(", ")}</bdi> {told.addressNote}
          </dd>
        </div>
        <div>
          <dt>{speech.t("hours.title")}</dt>
          {told.hours.map((line) => (
            <dd key={line.text}>
              <LocalText text={line} locale={locale} />
            </dd>
          ))}
        </div>
        <div>
          <dt>{speech.listing("languages.title")}</dt>
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
      <p>
        <a href={paths.listing(locale, listing)}>{t("openPage")}</a>
      </p>
    </details>
  );
}

import type { EditingNamesFragment, OwnListingsQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { EditingWords } from "../listing/EditingWords.tsx";
import styles from "../listing/Listing.module.css";
import { NewListing } from "../listing/NewListing.tsx";
import { pageNames } from "./page-names.ts";
import { pageWords } from "./page-words.ts";

interface NewPageProps {
  readonly account: string;
  readonly names: EditingNamesFragment;
  readonly own: OwnListingsQuery;
  readonly locale: Locale;
}

/** A new listing: the few things without which it is none. */
export async function NewPage({ account, names, own, locale }: NewPageProps) {
  const t = await getWords(locale, "editing");
  const home = ({ id, name }: OwnListingsQuery["ownListings"][number]) => ({ id, name: name?.text ?? "" });
  const of = (kinds: readonly string[]) => own.ownListings.filter(({ kind }) => kinds.includes(kind)).map(home);
  return (
    <div className={styles.editor}>
      <header className={styles.head}>
        <h1>{t("new.title")}</h1>
        <p>{t("new.intro")}</p>
      </header>
      <EditingWords locale={locale} messages={await pageWords(locale)}>
        <NewListing
          account={account}
          names={await pageNames(names, locale)}
          locale={locale}
          organisations={of(["ORGANISATION"])}
          hosts={of(["MEETING_PLACE", "GUIDANCE_POINT", "ORGANISATION"])}
        />
      </EditingWords>
    </div>
  );
}

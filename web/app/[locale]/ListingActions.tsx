import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { SaveButton } from "../../saved/SaveButton.tsx";
import { ShareLink } from "../../sharing/ShareLink.tsx";
import { ListenButton } from "../../speech/ListenButton.tsx";
import styles from "../../ui/Action.module.css";
import { Icon } from "../../ui/Icon.tsx";

interface ListingActionsProps {
  readonly slug: string;
  /** A page that must not lie on the phone for whoever picks it up: decision 022. */
  readonly isSensitive: boolean;
  readonly locale: Locale;
}

/** What one can do with the page of a listing: print and share are links, and work without a script. */
export async function ListingActions({ slug, isSensitive, locale }: ListingActionsProps) {
  const t = await getWords(locale, "profile");
  const speech = await getWords(locale, "speech");
  return (
    <>
      <div className={`${styles.actions} no-print`}>
        <a className={styles.action} href={paths.handout(locale, [slug])} rel="nofollow">
          <Icon id="printer" />
          {t("actions.print")}
        </a>
        <ShareLink href={paths.share(locale, slug)} label={t("actions.share")} />
        <ListenButton label={speech("listen")} />
      </div>
      {isSensitive ? null : <SaveButton label={(await getWords(locale, "saved"))("save")} locale={locale} />}
    </>
  );
}

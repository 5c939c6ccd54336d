import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import action from "../../ui/Action.module.css";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { undo } from "../history/life.actions.ts";
import styles from "./DoneNotice.module.css";
import { type Decided, wayBack } from "./done.rules.ts";

/** What was just decided, and the way back. */
export async function DoneNotice({ done, locale }: { readonly done: Decided; readonly locale: Locale }) {
  const t = await getWords(locale, "review");
  const { submission, act } = done;
  const way = wayBack(done);
  return (
    <div className={styles.done} role="status">
      <Icon id="check" />
      <p>
        {t("done", { act })}{" "}
        {submission.name ? (
          submission.listing ? (
            <a href={paths.listing(locale, submission.listing)}>
              <LocalText text={submission.name} locale={locale} />
            </a>
          ) : (
            <LocalText text={submission.name} locale={locale} />
          )
        ) : null}
      </p>
      {way && submission.listingId ? (
        <form action={undo}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="way" value={way} />
          <input type="hidden" name="listingId" value={submission.listingId} />
          <input type="hidden" name="was" value={submission.id} />
          <input type="hidden" name="revision" value={submission.revision ?? 1} />
          <button type="submit" className={action.action}>
            <Icon id="arrow" mirrors /> {t("undo", { way })}
          </button>
        </form>
      ) : null}
    </div>
  );
}

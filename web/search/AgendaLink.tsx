import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { hrefOf, type Search } from "./question/search.url.ts";
import styles from "./SearchPage.module.css";

interface AgendaLinkProps {
  readonly locale: Locale;
  readonly search: Search;
  /** The one municipality that was chosen, if it was one: all of it stands on a page of its own. */
  readonly municipality: string | null;
}

/** From the places to what goes on, with the same choices; what a list of dates cannot use it tells by itself. */
export async function AgendaLink({ locale, search, municipality }: AgendaLinkProps) {
  const t = await getWords(locale, "activities");
  const href = hrefOf(paths.activities(locale), search, { view: "list", open: null, openAt: null });
  return (
    <p className={`${styles.agendaLink} no-print`}>
      <a href={href} rel="nofollow">
        <Icon id="calendar" /> {t("title")}
      </a>{" "}
      {municipality === null ? null : (
        <a href={paths.pack(locale, municipality)}>
          <Icon id="save" /> {(await getWords(locale, "offline"))("title")}
        </a>
      )}
    </p>
  );
}

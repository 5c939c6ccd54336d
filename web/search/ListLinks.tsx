import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { hrefOf, type Search, writeSearch } from "./question/search.url.ts";
import styles from "./SearchPage.module.css";

interface ListLinksProps {
  readonly locale: Locale;
  readonly search: Search;
  readonly isEmpty: boolean;
  /** The one municipality that was chosen, if it was one: all of it stands on a page of its own. */
  readonly municipality: string | null;
}

/** From the list to what goes on, with the same choices, and onto paper; what those cannot use they tell by themselves. */
export async function ListLinks({ locale, search, isEmpty, municipality }: ListLinksProps) {
  const activities = await getWords(locale, "activities");
  const handout = await getWords(locale, "handout");
  return (
    <p className={`${styles.links} no-print`}>
      <a href={hrefOf(paths.activities(locale), search, { view: "list", open: null, openAt: null })} rel="nofollow">
        <Icon id="calendar" /> {activities("title")}
      </a>
      {isEmpty ? null : (
        <a href={paths.handout(locale, writeSearch({ ...search, view: "list" }).toString())} rel="nofollow">
          <Icon id="printer" /> {handout("printList")}
        </a>
      )}
      {municipality === null ? null : (
        <a href={paths.pack(locale, municipality)}>
          <Icon id="save" /> {(await getWords(locale, "offline"))("title")}
        </a>
      )}
    </p>
  );
}

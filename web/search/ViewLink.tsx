import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import buttons from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import { hrefOf, type Search } from "./question/search.url.ts";
import styles from "./SearchPage.module.css";

interface ViewLinkProps {
  readonly locale: Locale;
  readonly search: Search;
}

/** On a narrow screen: from the list to the map and back, in one tap. Wide screens show both. */
export async function ViewLink({ locale, search }: ViewLinkProps) {
  const t = await getWords(locale, "search");
  const isOnMap = search.view === "map";
  const href = hrefOf(paths.home(locale), search, {
    view: isOnMap ? "list" : "map",
    after: search.after,
    before: search.before,
  });
  return (
    <a className={`${buttons.button} ${buttons.main} ${styles.viewLink} no-print`} href={href} data-soft rel="nofollow">
      <Icon id={isOnMap ? "list" : "map"} />
      {isOnMap ? t("map.toList") : t("map.toMap")}
    </a>
  );
}

import { KIND_ICONS } from "../catalogue/icons.ts";
import type { ListingKind } from "../graphql/generated/server/graphql.ts";
import { getWords } from "../i18n/words.ts";
import { ChipList } from "../ui/ChipList.tsx";
import type { SearchView } from "./question/search.queries.ts";
import { ADDRESS_WORDS } from "./question/words.url.ts";
import styles from "./SearchForm.module.css";

const KINDS: readonly ListingKind[] = ["MEETING_PLACE", "GUIDANCE_POINT", "ORGANISATION", "ACTIVITY"];

/** What one is looking for: a place to meet, guidance, an association or something to take part in. */
export async function KindField({ locale, search, facets }: SearchView) {
  const t = await getWords(locale, "search");
  const listing = await getWords(locale, "listing");
  const counts = new Map(facets?.kinds.map(({ kind, count }) => [kind, count]));
  return (
    <fieldset className={`${styles.field} ${styles.wholeRow}`}>
      <legend>{t("kind.legend")}</legend>
      <div className={styles.kinds}>
        <ChipList
          name="kind"
          isLarge
          chips={KINDS.map((kind) => ({
            value: ADDRESS_WORDS.kind[kind],
            text: listing(`kinds.${kind}`),
            icon: KIND_ICONS[kind],
            count: facets ? (counts.get(kind) ?? 0) : undefined,
            isChosen: search.kinds.includes(kind),
          }))}
        />
      </div>
    </fieldset>
  );
}

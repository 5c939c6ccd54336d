import type { ListingOrder } from "../graphql/generated/server/graphql.ts";
import { getWords } from "../i18n/words.ts";
import styles from "./Results.module.css";
import { orderOf, type SearchView } from "./search.queries.ts";
import { ADDRESS_WORDS } from "./words.url.ts";

/** In which order; a field of the form above, though it stands with the results. */
export async function OrderSelect({ view }: { readonly view: SearchView }) {
  const { locale, search, places } = view;
  const t = await getWords(locale, "search");
  const hasPoint = search.near !== null || places.postalCode !== null;
  const orders: ListingOrder[] = [
    "RELEVANCE",
    ...(hasPoint ? (["DISTANCE"] as const) : []),
    "NAME",
    "RECENTLY_CONFIRMED",
  ];
  return (
    <p className={`${styles.order} no-print`}>
      <label htmlFor="order">{t("order.legend")}</label>
      <select
        id="order"
        name="order"
        form="search"
        defaultValue={ADDRESS_WORDS.order[orderOf(search, places)]}
        data-value={ADDRESS_WORDS.order[orderOf(search, places)]}
      >
        {orders.map((order) => (
          <option key={order} value={ADDRESS_WORDS.order[order]}>
            {t(`order.${order}`)}
          </option>
        ))}
      </select>
    </p>
  );
}

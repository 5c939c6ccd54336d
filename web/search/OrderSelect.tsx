import type { ListingOrder } from "../graphql/generated/server/graphql.ts";
import { getWords } from "../i18n/words.ts";
import { hasPoint, orderOf, type SearchView, usualOrder } from "./question/search.queries.ts";
import { ADDRESS_WORDS } from "./question/words.url.ts";
import styles from "./Results.module.css";

const ORDERS: readonly ListingOrder[] = ["RELEVANCE", "DISTANCE", "NAME", "RECENTLY_CONFIRMED"];

/** In which order; a field of the form above, though it stands with the results. */
export async function OrderSelect({ view }: { readonly view: SearchView }) {
  const { locale, search, places } = view;
  const t = await getWords(locale, "search");
  const usual = usualOrder(search, places);
  // The usual order has no word of its own in the address, which stays short.
  const wordOf = (order: ListingOrder) => (order === usual ? "" : ADDRESS_WORDS.order[order]);
  const chosen = wordOf(orderOf(search, places));
  return (
    <p className={`${styles.order} no-print`}>
      <label htmlFor="order">{t("order.legend")}</label>
      <select id="order" name="order" form="search" defaultValue={chosen} data-value={chosen}>
        {ORDERS.filter((order) => order !== "DISTANCE" || hasPoint(search, places)).map((order) => (
          <option key={order} value={wordOf(order)}>
            {t(`order.${order}`)}
          </option>
        ))}
      </select>
    </p>
  );
}

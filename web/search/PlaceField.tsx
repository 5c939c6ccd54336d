import { getWords } from "../i18n/words.ts";
import { Chip } from "../ui/Chip.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import { NearMe } from "./NearMe.tsx";
import styles from "./SearchForm.module.css";
import type { SearchView } from "./search.queries.ts";

/** Where: a municipality by any of its names, a postal code, or near the reader. */
export async function PlaceField({ locale, search, places, vocabulary, facets }: SearchView) {
  const t = await getWords(locale, "search");
  const byCode = new Map(vocabulary.municipalities.map((municipality) => [municipality.code, municipality.name]));
  const withListings = facets?.municipalities.filter(({ count }) => count > 0) ?? [];
  return (
    <div className={styles.field}>
      <label htmlFor="place" className={styles.legend}>
        {t("place.legend")}
      </label>
      <div className={styles.row}>
        <input id="place" name="place" list="municipalities" autoComplete="off" placeholder={t("place.example")} />
        <NearMe
          words={{ near: t("place.nearMe"), asking: t("place.asking"), denied: t("place.denied"), privacy: t("place.privacy") }}
        />
      </div>
      <datalist id="municipalities">
        {withListings.map(({ municipality }) => (
          <option key={municipality.code} value={byCode.get(municipality.code)?.text} />
        ))}
      </datalist>
      {places.municipalities.length > 0 || places.postalCode || search.near ? (
        <div className={styles.chips}>
          {places.municipalities.map(({ code }) => {
            const name = byCode.get(code);
            return (
              <Chip key={code} name="place" value={code} isChosen icon="pin">
                {name ? <LocalText text={name} locale={locale} /> : code}
              </Chip>
            );
          })}
          {places.postalCode ? (
            <Chip name="place" value={places.postalCode} isChosen icon="pin">
              {places.postalCode}
            </Chip>
          ) : null}
          {search.near ? (
            <Chip name="near" value={`${search.near.latitude},${search.near.longitude}`} isChosen icon="near">
              {t("place.near")}
            </Chip>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

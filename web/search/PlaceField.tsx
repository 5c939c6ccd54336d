import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { type Chip, ChipList } from "../ui/ChipList.tsx";
import { NearMe } from "./NearMe.tsx";
import { PlaceBox } from "./PlaceBox.tsx";
import type { SearchView } from "./question/search.queries.ts";
import styles from "./SearchForm.module.css";

/** Where: a municipality by any of its names, a postal code, or near the reader. */
export async function PlaceField({ locale, search, places, vocabulary }: SearchView) {
  const t = await getWords(locale, "search");
  const names = new Map(vocabulary.municipalities.map(({ code, name }) => [code, name]));
  const chosen = [
    ...places.municipalities.map(({ code }): Chip => {
      const name = names.get(code);
      return {
        value: code,
        text: name?.text ?? code,
        lang: name?.language === locale ? undefined : name?.language,
        icon: "pin",
        isChosen: true,
      };
    }),
    ...(places.postalCode
      ? [{ value: places.postalCode, text: places.postalCode, icon: "pin" as const, isChosen: true }]
      : []),
  ];
  return (
    <div className={styles.field}>
      <label htmlFor="place" className={styles.legend}>
        {t("place.legend")}
      </label>
      <div className={styles.row}>
        <PlaceBox example={t("place.example")} namesAt={paths.municipalities(locale)} />
        <NearMe
          words={{
            near: t("place.nearMe"),
            asking: t("place.asking"),
            denied: t("place.denied"),
            privacy: t("place.privacy"),
          }}
        />
      </div>
      <div className={styles.chips}>
        <ChipList name="place" chips={chosen} />
        {search.near ? (
          <ChipList
            name="near"
            chips={[
              {
                value: `${search.near.latitude},${search.near.longitude}`,
                text: t("place.near"),
                icon: "near",
                isChosen: true,
              },
            ]}
          />
        ) : null}
      </div>
    </div>
  );
}

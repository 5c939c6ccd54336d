import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { PlaceBox } from "../search/PlaceBox.tsx";
import { UnknownPlaces } from "../search/UnknownPlaces.tsx";
import buttons from "../ui/Button.module.css";
import { LocalText } from "../ui/LocalText.tsx";
import { Choice } from "./Choice.tsx";
import styles from "./Finder.module.css";
import { finderHref, finderQuery, searchFor, UNANSWERED } from "./finder.url.ts";
import { NearLink } from "./NearLink.tsx";
import type { StepProps } from "./step.ts";

const MOST_OFFERED = 8;

/** Where? The towns with most of what remains, any other by its name, near the reader, or everywhere. */
export async function PlaceStep({ locale, finder, remaining, hrefWith }: StepProps) {
  const t = await getWords(locale, "search");
  const path = paths.finder(locale);
  const without = { ...finder, ...UNANSWERED.place };
  const kept = [...finderQuery({ ...without, step: "time" })];
  const names = new Map(remaining.vocabulary.municipalities.map(({ code, name }) => [code, name]));
  const towns = [...remaining.facets.municipalities].sort((a, b) => b.count - a.count).slice(0, MOST_OFFERED);
  const chosen = remaining.places.municipalities.map(({ code }) => code);
  return (
    <>
      <UnknownPlaces
        locale={locale}
        search={searchFor(finder)}
        unknown={remaining.places.unknown}
        hrefWith={({ places }) => finderHref(path, finder, { places, step: "time" })}
      />
      <form className={styles.place} action={path} method="get">
        {kept.map(([name, value]) => (
          <input key={`${name}${value}`} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="place">{t("place.example")}</label>
        <PlaceBox example="" namesAt={paths.municipalities(locale)} />
        <button type="submit" className={`${buttons.button} ${buttons.main}`}>
          {t("paging.next")}
        </button>
        <NearLink
          href={finderHref(path, without, { step: "time" })}
          words={{
            near: t("place.nearMe"),
            asking: t("place.asking"),
            denied: t("place.denied"),
            privacy: t("place.privacy"),
          }}
        />
      </form>
      <ul className={styles.words}>
        {towns.map(({ municipality: { code }, count }) => {
          const name = names.get(code);
          return name ? (
            <Choice
              key={code}
              href={hrefWith({ places: [code], near: null })}
              icon="pin"
              count={count}
              isChosen={chosen.includes(code)}
            >
              <LocalText text={name} locale={locale} />
            </Choice>
          ) : null;
        })}
      </ul>
    </>
  );
}

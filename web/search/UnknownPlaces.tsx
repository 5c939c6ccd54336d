import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Notice } from "../ui/Notice.tsx";
import type { AskedPlaces } from "./question/places.url.ts";
import { hrefOf, type Search } from "./question/search.url.ts";

interface UnknownPlacesProps {
  readonly locale: Locale;
  readonly search: Search;
  readonly unknown: AskedPlaces["unknown"];
}

/** No municipality has this name; these are called nearly so. */
export async function UnknownPlaces({ locale, search, unknown }: UnknownPlacesProps) {
  const t = await getWords(locale, "search");
  return unknown.map(({ asked, closest }) => (
    <Notice key={asked} tone="problem" title={t("problem.UNKNOWN_MUNICIPALITY", { value: asked })}>
      <p>
        {closest.length > 0 ? t("place.didYouMean") : t("place.try")}{" "}
        {closest.map((name) => (
          <span key={name}>
            <a
              href={hrefOf(paths.home(locale), search, {
                places: search.places.map((place) => (place === asked ? name : place)),
              })}
              data-soft
            >
              {name}
            </a>{" "}
          </span>
        ))}
      </p>
    </Notice>
  ));
}

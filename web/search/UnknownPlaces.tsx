import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Notice } from "../ui/Notice.tsx";
import type { AskedPlaces } from "./question/places.url.ts";
import type { Search } from "./question/search.url.ts";

interface UnknownPlacesProps {
  readonly locale: Locale;
  readonly search: Search;
  readonly unknown: AskedPlaces["unknown"];
  /** The address of the same question about other places. */
  readonly hrefWith: (change: Pick<Search, "places">) => string;
}

/** No municipality has this name; these are called nearly so. */
export async function UnknownPlaces({ locale, search, unknown, hrefWith }: UnknownPlacesProps) {
  const t = await getWords(locale, "search");
  return unknown.map(({ asked, closest }) => (
    <Notice key={asked} tone="problem" title={t("problem.UNKNOWN_MUNICIPALITY", { value: asked })}>
      <p>
        {closest.length > 0 ? t("place.didYouMean") : t("place.try")}{" "}
        {closest.map((name) => (
          <span key={name}>
            <a href={hrefWith({ places: search.places.map((place) => (place === asked ? name : place)) })} data-soft>
              {name}
            </a>{" "}
          </span>
        ))}
      </p>
    </Notice>
  ));
}

import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import type { AskedPlaces } from "../search/question/places.url.ts";
import { Notice } from "../ui/Notice.tsx";
import { type Agenda, hrefOfAgenda } from "./agenda.url.ts";

interface UnknownPlacesProps {
  readonly agenda: Agenda;
  readonly unknown: AskedPlaces["unknown"];
  readonly locale: Locale;
}

/** No municipality has this name; these are called nearly so. */
export async function UnknownPlaces({ agenda, unknown, locale }: UnknownPlacesProps) {
  const t = await getWords(locale, "search");
  const instead = (asked: string, name: string) => ({
    places: agenda.search.places.map((place) => (place === asked ? name : place)),
  });
  return unknown.map(({ asked, closest }) => (
    <Notice key={asked} tone="problem" title={t("problem.UNKNOWN_MUNICIPALITY", { value: asked })}>
      <p>
        {closest.length > 0 ? t("place.didYouMean") : t("place.try")}{" "}
        {closest.map((name) => (
          <span key={name}>
            <a href={hrefOfAgenda(locale, agenda, instead(asked, name))} data-soft>
              {name}
            </a>{" "}
          </span>
        ))}
      </p>
    </Notice>
  ));
}

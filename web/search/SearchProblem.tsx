import type { Problem } from "../graphql/ask.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Notice } from "../ui/Notice.tsx";
import { EMPTY_SEARCH, hrefOf, type Search } from "./question/search.url.ts";
import styles from "./Results.module.css";

interface SearchProblemProps {
  readonly locale: Locale;
  readonly search: Search;
  readonly problem: Problem;
}

const not = (value: string | undefined) => (other: string) => other !== value;

/** The same search without the part that the API could not understand. */
function withoutProblem(search: Search, { code, value }: Problem): Partial<Search> | null {
  switch (code) {
    case "UNKNOWN_LANGUAGE":
      return { languages: search.languages.filter(not(value)) };
    case "UNKNOWN_SERVICE_CATEGORY":
      return { services: search.services.filter(not(value)) };
    case "UNKNOWN_TARGET_GROUP":
      return { groups: search.groups.filter(not(value)) };
    case "UNKNOWN_MUNICIPALITY":
    case "UNKNOWN_POSTAL_CODE":
      return { places: search.places.filter(not(value)) };
    case "UNKNOWN_REGION":
      return { regions: search.regions.filter(not(value)) };
    case "UNKNOWN_WELLBEING_COUNTY":
      return { counties: search.counties.filter(not(value)) };
    case "INVALID_CURSOR":
      return { after: null, before: null };
    default:
      return null;
  }
}

const NAMED = [
  "UNKNOWN_LANGUAGE",
  "UNKNOWN_SERVICE_CATEGORY",
  "UNKNOWN_TARGET_GROUP",
  "UNKNOWN_MUNICIPALITY",
  "UNKNOWN_POSTAL_CODE",
  "UNKNOWN_REGION",
  "UNKNOWN_WELLBEING_COUNTY",
] as const;

/** The address asks for something that does not exist: says what, and offers the way back. */
export async function SearchProblem({ locale, search, problem }: SearchProblemProps) {
  const t = await getWords(locale, "search");
  const home = paths.home(locale);
  const named = NAMED.find((code) => code === problem.code);
  const change = withoutProblem(search, problem);
  return (
    <div className={styles.problem}>
      <Notice tone="problem" title={named ? t(`problem.${named}`, { value: problem.value ?? "" }) : t("problem.other")}>
        <p>{t("problem.hint")}</p>
      </Notice>
      <p className={styles.ways}>
        {change ? (
          <ButtonLink href={hrefOf(home, search, change)} tone="main" icon="search">
            {t("problem.without")}
          </ButtonLink>
        ) : null}
        <ButtonLink href={hrefOf(home, EMPTY_SEARCH)}>{t("active.clear")}</ButtonLink>
      </p>
    </div>
  );
}

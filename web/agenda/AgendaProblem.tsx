import type { Problem } from "../graphql/ask.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { EMPTY_SEARCH, type Search } from "../search/question/search.url.ts";
import styles from "../search/Results.module.css";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Notice } from "../ui/Notice.tsx";
import { type Agenda, hrefOfAgenda } from "./agenda.url.ts";

interface AgendaProblemProps {
  readonly agenda: Agenda;
  readonly problem: Problem;
  readonly locale: Locale;
}

const not = (value: string | undefined) => (other: string) => other !== value;

/** What the API did not know, and the same question without it. */
const UNKNOWN = {
  UNKNOWN_LANGUAGE: ({ languages }: Search, value?: string) => ({ languages: languages.filter(not(value)) }),
  UNKNOWN_SERVICE_CATEGORY: ({ services }: Search, value?: string) => ({ services: services.filter(not(value)) }),
  UNKNOWN_TARGET_GROUP: ({ groups }: Search, value?: string) => ({ groups: groups.filter(not(value)) }),
  UNKNOWN_POSTAL_CODE: ({ places }: Search, value?: string) => ({ places: places.filter(not(value)) }),
  UNKNOWN_REGION: ({ regions }: Search, value?: string) => ({ regions: regions.filter(not(value)) }),
  UNKNOWN_WELLBEING_COUNTY: ({ counties }: Search, value?: string) => ({ counties: counties.filter(not(value)) }),
};

const isUnknown = (code: string): code is keyof typeof UNKNOWN => Object.hasOwn(UNKNOWN, code);

/** The address asks for something that does not exist: says what, and offers the way on. */
export async function AgendaProblem({ agenda, problem, locale }: AgendaProblemProps) {
  const t = await getWords(locale, "search");
  const { code, value } = problem;
  const title = isUnknown(code) ? t(`problem.${code}`, { value: value ?? "" }) : t("problem.other");
  const change = isUnknown(code) ? UNKNOWN[code](agenda.search, value) : {};
  return (
    <div className={styles.problem}>
      <Notice tone="problem" title={title}>
        <p>{t("problem.hint")}</p>
      </Notice>
      <p className={styles.ways}>
        <ButtonLink href={hrefOfAgenda(locale, agenda, change)} tone="main" icon="search">
          {t("problem.without")}
        </ButtonLink>
        <ButtonLink href={hrefOfAgenda(locale, { search: EMPTY_SEARCH, when: agenda.when })}>
          {t("active.clear")}
        </ButtonLink>
      </p>
    </div>
  );
}

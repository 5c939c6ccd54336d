import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { CalmPage } from "../ui/CalmPage.tsx";
import { hrefOf, type Search } from "./question/search.url.ts";

/** Nothing can be had at all: said calmly, with a way to try again. */
export async function Away({ locale, search }: { readonly locale: Locale; readonly search: Search }) {
  const t = await getWords(locale, "site");
  return (
    <CalmPage title={t("away.title")} text={t("away.text")}>
      <ButtonLink
        href={hrefOf(paths.home(locale), search, { after: search.after, before: search.before })}
        tone="main"
        icon="returnees"
      >
        {t("away.retry")}
      </ButtonLink>
      <p>{t("away.emergency")}</p>
    </CalmPage>
  );
}

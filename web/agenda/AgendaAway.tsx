import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { CalmPage } from "../ui/CalmPage.tsx";

/** Nothing can be had at all: said calmly, with a way to try again. */
export async function AgendaAway({ href, locale }: { readonly href: string; readonly locale: Locale }) {
  const t = await getWords(locale, "site");
  return (
    <CalmPage title={t("away.title")} text={t("away.text")}>
      <ButtonLink href={href} tone="main" icon="returnees">
        {t("away.retry")}
      </ButtonLink>
      <p>{t("away.emergency")}</p>
    </CalmPage>
  );
}

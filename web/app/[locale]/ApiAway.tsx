import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { answerWithStatus } from "../../status.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { CalmPage } from "../../ui/CalmPage.tsx";

interface ApiAwayProps {
  /** The page that was asked for: trying again is asking for it again. */
  readonly path: string;
  readonly locale: Locale;
}

/** The data cannot be fetched: a calm page, with the status that tells machines to come back later. */
export async function ApiAway({ path, locale }: ApiAwayProps) {
  const t = await getWords(locale, "site");
  answerWithStatus(503);
  return (
    <CalmPage title={t("away.title")} text={t("away.text")}>
      <ButtonLink href={path} tone="main">
        {t("away.retry")}
      </ButtonLink>
      <ButtonLink href={paths.home(locale)} icon="search">
        {t("home")}
      </ButtonLink>
      <p>{t("away.emergency")}</p>
    </CalmPage>
  );
}

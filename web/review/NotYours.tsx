import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { answerWithStatus } from "../status.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { CalmPage } from "../ui/CalmPage.tsx";

/** Not there, or another area's, or another organisation's: which of them it is, is not told. */
export async function NotYours({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "review");
  answerWithStatus(404);
  return (
    <CalmPage title={t("notYours.title")} text={t("notYours.text")}>
      <ButtonLink href={paths.desk.start(locale)} icon="list" tone="main">
        {t("notYours.start")}
      </ButtonLink>
    </CalmPage>
  );
}

import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { CalmPage } from "../../ui/CalmPage.tsx";

/** There is no such listing, or it is somebody else's: the two are not told apart. */
export async function Missing({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "editing");
  return (
    <CalmPage title={t("mine.title")} text={t("mine.missing")}>
      <ButtonLink href={paths.desk.listings(locale)}>{t("mine.back")}</ButtonLink>
    </CalmPage>
  );
}

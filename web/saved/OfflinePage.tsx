import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { CalmPage } from "../ui/CalmPage.tsx";
import { SavedShelves } from "./SavedShelves.tsx";

/** No network, and the page that was asked for is not kept: what is, stands here. */
export async function OfflinePage({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "offline");
  return (
    <>
      <CalmPage title={t("gone.title")} text={t("gone.text")}>
        {/* Empty: the address that was asked for stays in the bar, and is asked for again. */}
        <ButtonLink href="" tone="main">
          {t("gone.retry")}
        </ButtonLink>
        <ButtonLink href={paths.home(locale)} icon="search">
          {t("gone.home")}
        </ButtonLink>
      </CalmPage>
      <div className="page">
        <SavedShelves locale={locale} />
      </div>
    </>
  );
}

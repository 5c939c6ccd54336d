import { ProfileActions } from "../../catalogue/profile/ProfileActions.tsx";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { SaveButton } from "../../saved/SaveButton.tsx";

/** What one can do with the page of a listing. */
export async function ListingActions({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "profile");
  return (
    <>
      <ProfileActions
        words={{
          print: t("actions.print"),
          share: t("actions.share"),
          copied: t("actions.copied"),
          notCopied: t("actions.notCopied"),
        }}
      />
      <SaveButton label={(await getWords(locale, "saved"))("save")} locale={locale} />
    </>
  );
}

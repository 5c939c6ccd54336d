import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { LocalText, type TextInLanguage } from "../ui/LocalText.tsx";

interface RoleNameProps {
  readonly locale: Locale;
  readonly role: "EDITOR" | "OFFICER" | "MAINTAINER";
  readonly scope: { readonly name: TextInLanguage | null };
}

/** A role and what it is of, each in its own part: names are not bent into sentences. */
export async function RoleName({ locale, role, scope }: RoleNameProps) {
  const t = await getWords(locale, "account");
  return (
    <>
      <strong>{t(`roles.${role}`)}</strong>
      {scope.name === null ? null : (
        <>
          {": "}
          <LocalText text={scope.name} locale={locale} />
        </>
      )}
    </>
  );
}

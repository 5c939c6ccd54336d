import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { CalmPage } from "../ui/CalmPage.tsx";
import type { ConfirmationRequest } from "./confirm.queries.ts";

interface SpentLinkProps {
  /** Null when there is no such link. */
  readonly request: ConfirmationRequest | null;
  readonly locale: Locale;
}

/** A link that has nothing to ask any more, or never had: what is the case, and the way on. */
export async function SpentLink({ request, locale }: SpentLinkProps) {
  const t = await getWords(locale, "confirm");
  if (request === null) {
    return (
      <CalmPage title={t("unknown.title")} text={t("unknown.text")}>
        <ButtonLink href={paths.desk.start(locale)} icon="person">
          {t("signIn")}
        </ButtonLink>
      </CalmPage>
    );
  }
  if (request.state === "EXPIRED") {
    return (
      <CalmPage title={t("expired.title")} text={t("expired.text")}>
        <ButtonLink href={paths.desk.start(locale)} icon="person" tone="main">
          {t("signIn")}
        </ButtonLink>
      </CalmPage>
    );
  }
  return (
    <CalmPage title={t("done.title")} text={t("done.text")}>
      {request.organisation ? (
        <ButtonLink href={paths.listing(locale, request.organisation)} icon="check">
          {t("done.see")}
        </ButtonLink>
      ) : null}
    </CalmPage>
  );
}

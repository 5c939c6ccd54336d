import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { CalmPage } from "../ui/CalmPage.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import styles from "./Suggest.module.css";

interface SentPageProps {
  readonly reference: string;
  readonly willBeTold: boolean;
  readonly locale: Locale;
}

/** Thanks, what happens next and by when, and a number to ask with. */
export async function SentPage({ reference, willBeTold, locale }: SentPageProps) {
  const t = await getWords(locale, "suggest");
  const site = await getWords(locale, "site");
  return (
    <CalmPage title={t("sent.title")} text={t("sent.next")}>
      <p>{willBeTold ? t("sent.told") : t("sent.untold")}</p>
      <p className={styles.number}>
        {t("sent.number")}{" "}
        <strong>
          <Ltr>{reference}</Ltr>
        </strong>
        <br />
        {t("sent.keep")}
      </p>
      <ButtonLink href={paths.home(locale)} icon="search" tone="main">
        {site("address.toSearch")}
      </ButtonLink>
      <ButtonLink href={paths.suggest(locale)} icon="plus">
        {t("invite")}
      </ButtonLink>
    </CalmPage>
  );
}

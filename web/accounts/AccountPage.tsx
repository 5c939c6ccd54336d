import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Account.module.css";
import { Opens } from "./ActButton.tsx";
import type { OwnAccount } from "./account.queries.ts";
import { DeviceList } from "./DeviceList.tsx";
import { EraseForm } from "./EraseForm.tsx";
import { LanguageForm } from "./LanguageForm.tsx";
import { Outcome, type OutcomeParams, problemSentence } from "./Outcome.tsx";
import { OwnRoles } from "./OwnRoles.tsx";
import { Passkeys } from "./Passkeys.tsx";

interface AccountPageProps {
  readonly locale: Locale;
  readonly account: OwnAccount;
  readonly outcome: OutcomeParams;
}

/** All that belongs to one's own account, on one page. */
export async function AccountPage({ locale, account, outcome }: AccountPageProps) {
  const t = await getWords(locale, "account");
  const email = account.email ?? "";
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.acts}>
        <Ltr>{email}</Ltr>
        <ButtonLink href={paths.desk.changeAddress(locale)} icon="mail">
          {(await getWords(locale, "address"))("title")}
        </ButtonLink>
      </p>
      <Outcome locale={locale} {...outcome} />
      <OwnRoles locale={locale} account={account} />
      <Passkeys locale={locale} account={account} />
      <DeviceList locale={locale} devices={account.devices} />
      <Section title={t("language.title")} icon="mail">
        <LanguageForm locale={locale} chosen={account.letterLanguage} />
      </Section>
      <Section title={t("data.title")} icon="lock">
        <div className={styles.stack}>
          <p>{t("data.text")}</p>
          <p>
            <ButtonLink href={paths.desk.personalData(locale)} icon="save">
              {t("data.take")}
            </ButtonLink>
          </p>
          <Opens summary={t("erase.title")}>
            <div className={styles.opened}>
              <p>{t("erase.text")}</p>
              <EraseForm
                locale={locale}
                words={{ label: t("erase.label"), submit: t("erase.submit") }}
                problems={{
                  UNKNOWN_VALUE: await problemSentence(locale, "WRONG_CONFIRMATION"),
                  NOT_POSSIBLE_NOW: await problemSentence(locale, "NOT_POSSIBLE_NOW"),
                  other: await problemSentence(locale, "other"),
                }}
              />
            </div>
          </Opens>
        </div>
      </Section>
    </div>
  );
}

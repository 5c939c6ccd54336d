import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { knock } from "./door.ts";
import { LinkForm } from "./LinkForm.tsx";
import { NamedAddress } from "./NamedAddress.tsx";
import styles from "./SignIn.module.css";
import { problemWords } from "./sign-in.words.ts";

/**
 * Where the letter's link leads. Opening it spends nothing: programs that look through letters open it too. Only the
 * browser that asked sees a button; any other is told to type the code where it was asked for.
 */
export async function LinkPage({ locale, signInKey }: { readonly locale: Locale; readonly signInKey: string }) {
  const t = await getWords(locale, "signIn");
  const { code, email } = await knock("/sign-in/look", { key: signInKey }, { isAct: false });
  const problems = await problemWords(locale);
  if (code === "READY" && email) {
    return (
      <div className={styles.page}>
        <h1>{t("link.title")}</h1>
        <p className={styles.lead}>
          <NamedAddress sentence={t("link.as", { email: "|" })} address={email} />
        </p>
        <LinkForm locale={locale} signInKey={signInKey} submit={t("link.submit")} problems={problems} />
        <p className={styles.hint}>{t("link.notYou")}</p>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <h1>{code === "OTHER_BROWSER" ? t("link.otherTitle") : t("link.overTitle")}</h1>
      <p className={styles.lead}>{problems[code] ?? problems.other}</p>
      <p>
        <ButtonLink href={paths.desk.signIn(locale)} icon="mail">
          {t("code.again")}
        </ButtonLink>
      </p>
    </div>
  );
}

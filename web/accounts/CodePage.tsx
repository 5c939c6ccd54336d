import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { knock } from "./door.ts";
import { NamedAddress } from "./NamedAddress.tsx";
import styles from "./SignIn.module.css";
import { redeemCode } from "./sign-in.actions.ts";
import { problemWords, triesWords } from "./sign-in.words.ts";

/** The letter is on its way: where its code is typed. */
export async function CodePage({ locale, next }: { readonly locale: Locale; readonly next: string }) {
  const t = await getWords(locale, "signIn");
  const { email } = await knock("/sign-in/look", {}, { isAct: false });
  const words = { label: t("code.label"), hint: t("code.hint"), submit: t("code.submit") };
  const triesLeft = await triesWords(locale);
  return (
    <div className={styles.page}>
      <h1>{t("code.title")}</h1>
      <p className={styles.lead}>
        {email ? <NamedAddress sentence={t("code.sentTo", { email: "|" })} address={email} /> : t("code.sent")}
      </p>
      <CodeForm
        action={redeemCode}
        locale={locale}
        next={next}
        words={words}
        problems={await problemWords(locale)}
        triesLeft={triesLeft}
      />
      <div className={styles.aside}>
        <p>{t("code.notThere")}</p>
        <p>
          <a href={paths.desk.signIn(locale, next || undefined)}>
            <Icon id="mail" /> {t("code.again")}
          </a>
        </p>
      </div>
    </div>
  );
}

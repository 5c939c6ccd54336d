import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { AddressForm } from "./AddressForm.tsx";
import styles from "./SignIn.module.css";
import { problemWords } from "./sign-in.words.ts";

interface SignInPageProps {
  readonly locale: Locale;
  /** The page of the desk to go to afterwards; empty for its start. */
  readonly next: string;
}

/** The way in: an address, and nothing else. */
export async function SignInPage({ locale, next }: SignInPageProps) {
  const t = await getWords(locale, "signIn");
  const words = { label: t("email.label"), hint: t("email.hint"), submit: t("email.submit") };
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("intro")}</p>
      <AddressForm locale={locale} next={next} words={words} problems={await problemWords(locale)} />
      <div className={styles.aside}>
        <p>{t("cookies")}</p>
        <p>{t("readers")}</p>
      </div>
    </div>
  );
}

import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { isDeskPath } from "../session-pass.ts";
import { AddressForm } from "./AddressForm.tsx";
import { Outcome, type OutcomeParams, problemSentence } from "./Outcome.tsx";
import { PasskeySignIn } from "./PasskeySignIn.tsx";
import styles from "./SignIn.module.css";
import { requestLetter } from "./sign-in.actions.ts";
import { problemWords } from "./sign-in.words.ts";

interface SignInPageProps {
  readonly locale: Locale;
  /** The page of the desk to go to afterwards; empty for its start. */
  readonly next: string;
  readonly outcome: OutcomeParams;
}

/** The way in: an address, and nothing else. */
export async function SignInPage({ locale, next, outcome }: SignInPageProps) {
  const t = await getWords(locale, "signIn");
  const problems = await problemWords(locale);
  const words = { label: t("email.label"), hint: t("email.hint"), submit: t("email.submit") };
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <Outcome locale={locale} {...outcome} />
      <p className={styles.lead}>{t("intro")}</p>
      <AddressForm
        action={requestLetter}
        locale={locale}
        next={next}
        autoComplete="username webauthn"
        words={words}
        problems={problems}
      />
      <PasskeySignIn
        next={isDeskPath(next) ? next : paths.desk.start(locale)}
        submit={t("passkey")}
        problems={{ ...problems, ...(await passkeyWords(locale)) }}
      />
      <div className={styles.aside}>
        <p>{t("cookies")}</p>
        <p>{t("readers")}</p>
      </div>
    </div>
  );
}

/** What can go wrong between a device and the door. */
async function passkeyWords(locale: Locale): Promise<Record<string, string>> {
  return {
    CANCELLED: await problemSentence(locale, "CANCELLED"),
    NOT_SUPPORTED: await problemSentence(locale, "NOT_SUPPORTED"),
  };
}

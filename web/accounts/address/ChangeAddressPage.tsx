import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { AddressForm } from "../AddressForm.tsx";
import { CodeForm } from "../CodeForm.tsx";
import { knock } from "../door.ts";
import { NamedAddress } from "../NamedAddress.tsx";
import { problemSentence } from "../Outcome.tsx";
import styles from "../SignIn.module.css";
import { problemWords, triesWords } from "../sign-in.words.ts";
import { redeemAddress, requestAddress } from "./address.actions.ts";

interface ChangeAddressPageProps {
  readonly locale: Locale;
  readonly email: string;
  /** True when her role needs a passkey and she came without it. */
  readonly isPasskeyMissing: boolean;
  /** True when the letter is on its way, and its code is typed here. */
  readonly isAsked: boolean;
}

/** Another e-mail address for one's own account: asked for, and then made with the code from there. */
export async function ChangeAddressPage({ locale, email, isPasskeyMissing, isAsked }: ChangeAddressPageProps) {
  const t = await getWords(locale, "address");
  const passkeyNeeded = await problemSentence(locale, "PASSKEY_NEEDED");
  const problems = { ...(await problemWords(locale)), SAME_ADDRESS: t("same"), PASSKEY_NEEDED: passkeyNeeded };
  if (isAsked) return <CodeStep locale={locale} problems={problems} />;
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>
        <NamedAddress sentence={`${t("now")} |`} address={email} />
      </p>
      {isPasskeyMissing ? (
        <Notice tone="caution" title={passkeyNeeded} />
      ) : (
        <AddressForm
          action={requestAddress}
          locale={locale}
          next=""
          autoComplete="email"
          words={{ label: t("label"), hint: t("text"), submit: t("submit") }}
          problems={problems}
        />
      )}
      <div className={styles.aside}>
        <p>
          <a href={paths.desk.account(locale)}>{(await getWords(locale, "account"))("title")}</a>
        </p>
      </div>
    </div>
  );
}

interface CodeStepProps {
  readonly locale: Locale;
  readonly problems: Readonly<Record<string, string>>;
}

async function CodeStep({ locale, problems }: CodeStepProps) {
  const [t, common] = [await getWords(locale, "address"), await getWords(locale, "signIn")];
  const { email } = await knock("/address/look", {}, { isAct: false });
  return (
    <div className={styles.page}>
      <h1>{common("code.title")}</h1>
      <p className={styles.lead}>
        {email ? (
          <NamedAddress sentence={common("code.sentTo", { email: "|" })} address={email} />
        ) : (
          common("code.sent")
        )}
      </p>
      <CodeForm
        action={redeemAddress}
        locale={locale}
        next=""
        words={{ label: common("code.label"), hint: common("code.hint"), submit: t("codeSubmit") }}
        problems={problems}
        triesLeft={await triesWords(locale)}
      />
      <div className={styles.aside}>
        <p>{common("code.notThere")}</p>
        <p>
          <a href={paths.desk.changeAddress(locale)}>
            <Icon id="mail" /> {common("code.again")}
          </a>
        </p>
      </div>
    </div>
  );
}

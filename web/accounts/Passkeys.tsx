import { headers } from "next/headers";
import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import button from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Account.module.css";
import { GraveAct, Opens } from "./ActButton.tsx";
import { namePasskey, removePasskey } from "./account.actions.ts";
import type { OwnAccount } from "./account.queries.ts";
import { deviceName } from "./device.rules.ts";
import { problemSentence } from "./Outcome.tsx";
import { PasskeyAdd } from "./PasskeyAdd.tsx";

interface PasskeysProps {
  readonly locale: Locale;
  readonly account: OwnAccount;
}

/** The keys in one's devices that open the account. */
export async function Passkeys({ locale, account }: PasskeysProps) {
  const t = await getWords(locale, "account");
  const device = deviceName((await headers()).get("user-agent"));
  const problemCodes = ["CANCELLED", "NOT_SUPPORTED", "PASSKEY_NEEDED", "SIGN_IN_NEEDED", "API_AWAY", "other"];
  const problems = await Promise.all(
    problemCodes.map(async (code) => [code, await problemSentence(locale, code)] as const),
  );
  return (
    <Section title={t("passkeys.title")} icon="lock" id="passkeys">
      <div className={styles.stack}>
        {account.isPasskeyMissing ? <Notice tone="caution" title={t("passkeys.needed")} /> : null}
        <p>{t("passkeys.text")}</p>
        <PasskeyList locale={locale} passkeys={account.passkeys} />
        <PasskeyAdd
          locale={locale}
          suggestedName={device ?? ""}
          words={{ label: t("passkeys.nameLabel"), submit: t("passkeys.add"), noScript: t("passkeys.noScript") }}
          problems={Object.fromEntries(problems)}
        />
      </div>
    </Section>
  );
}

async function PasskeyList({ locale, passkeys }: { locale: Locale; passkeys: OwnAccount["passkeys"] }) {
  const t = await getWords(locale, "account");
  const format = await getFormats(locale);
  if (passkeys.length === 0) return <p className={styles.small}>{t("passkeys.none")}</p>;
  return (
    <ul className={styles.list}>
      {passkeys.map(({ id, name, since, isBackedUp }) => (
        <li key={id}>
          <div className={styles.entry}>
            <Icon id="lock" />
            <div>
              <bdi>{name ?? t("passkeys.unnamed")}</bdi>
              <p className={styles.small}>
                {since === null
                  ? null
                  : t("passkeys.since", { date: format.dateTime(new Date(since), { dateStyle: "medium" }) })}
                {isBackedUp ? ` · ${t("passkeys.backedUp")}` : null}
              </p>
            </div>
          </div>
          <Opens summary={t("passkeys.rename")}>
            <form action={namePasskey} className={styles.row}>
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="passkey" value={id} />
              <div className={styles.field}>
                <label htmlFor={`name-${id}`}>{t("passkeys.nameLabel")}</label>
                <input
                  className={styles.input}
                  id={`name-${id}`}
                  name="name"
                  maxLength={60}
                  required
                  defaultValue={name ?? ""}
                />
              </div>
              <button className={`${button.button} ${button.quiet}`} type="submit">
                {t("save")}
              </button>
            </form>
          </Opens>
          <GraveAct
            summary={t("passkeys.remove")}
            text={t("passkeys.removeText")}
            act={removePasskey}
            fields={{ locale, passkey: id }}
          >
            {t("passkeys.removeSubmit")}
          </GraveAct>
        </li>
      ))}
    </ul>
  );
}

import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Account.module.css";
import { ActButton, GraveAct } from "./ActButton.tsx";
import { acceptInvitation } from "./account.actions.ts";
import type { OwnAccount } from "./account.queries.ts";
import { endMembership, withdrawInvitation } from "./people.actions.ts";
import { RoleName } from "./RoleName.tsx";

interface OwnRolesProps {
  readonly locale: Locale;
  readonly account: OwnAccount;
}

/** What one may do here, and what is offered. */
export async function OwnRoles({ locale, account }: OwnRolesProps) {
  const t = await getWords(locale, "account");
  return (
    <Section title={t("roles.title")} icon="person">
      <div className={styles.stack}>
        {account.invitations.length > 0 ? <Offers locale={locale} account={account} /> : null}
        {account.memberships.length === 0 ? <p>{t("roles.none")}</p> : <Roles locale={locale} account={account} />}
      </div>
    </Section>
  );
}

async function Roles({ locale, account }: OwnRolesProps) {
  const t = await getWords(locale, "account");
  return (
    <ul className={styles.list}>
      {account.memberships.map(({ id, role, scope }) => (
        <li key={id}>
          <div className={styles.entry}>
            <Icon id="check" />
            <div>
              <RoleName locale={locale} role={role} scope={scope} />
            </div>
          </div>
          <GraveAct
            summary={t("roles.leave")}
            text={t("roles.leaveText")}
            act={endMembership}
            fields={{ locale, membership: id, from: "account" }}
          >
            {t("roles.leaveSubmit")}
          </GraveAct>
        </li>
      ))}
    </ul>
  );
}

async function Offers({ locale, account }: OwnRolesProps) {
  const t = await getWords(locale, "account");
  const format = await getFormats(locale);
  return (
    <div className={styles.stack}>
      <h3>{t("offers.title")}</h3>
      <ul className={styles.list}>
        {account.invitations.map(({ id, role, scope, expiresAt }) => (
          <li key={id}>
            <div className={styles.entry}>
              <Icon id="mail" />
              <div>
                <RoleName locale={locale} role={role} scope={scope} />
                <p className={styles.small}>
                  {t("offers.until", { date: format.dateTime(new Date(expiresAt), { dateStyle: "long" }) })}
                </p>
              </div>
            </div>
            <div className={styles.acts}>
              <ActButton act={acceptInvitation} fields={{ locale, invitation: id }} icon="check" tone="main">
                {t("offers.accept")}
              </ActButton>
              <ActButton act={withdrawInvitation} fields={{ locale, invitation: id, from: "account" }}>
                {t("offers.decline")}
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

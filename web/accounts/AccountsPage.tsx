import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Badge } from "../ui/Badge.tsx";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Account.module.css";
import { ActButton, GraveAct } from "./ActButton.tsx";
import { FindForm } from "./FindForm.tsx";
import { Outcome, type OutcomeParams } from "./Outcome.tsx";
import { changeAccount } from "./people.actions.ts";
import type { Accounts } from "./people.queries.ts";
import { RoleName } from "./RoleName.tsx";

interface AccountsPageProps {
  readonly locale: Locale;
  readonly accounts: Accounts;
  readonly search: string;
  readonly outcome: OutcomeParams;
}

/** All accounts, for maintainers: who they are, and what is done when one is lost or misused. */
export async function AccountsPage({ locale, accounts, search, outcome }: AccountsPageProps) {
  const t = await getWords(locale, "people");
  const { nodes, totalCount, pageInfo } = accounts;
  return (
    <div className={styles.page}>
      <h1>{t("accounts.title")}</h1>
      <Outcome locale={locale} {...outcome} />
      <Section title={t("accounts.count", { count: totalCount })} icon="person">
        <div className={styles.stack}>
          <FindForm id="search" name="search" label={t("members.search")} submit={t("find")} value={search} />
          <ul className={styles.list}>
            {nodes.map((account) => (
              <li key={account.id}>
                <AccountEntry locale={locale} account={account} />
              </li>
            ))}
          </ul>
          {pageInfo.hasNextPage ? (
            <p>
              <a href={`?search=${encodeURIComponent(search)}&after=${pageInfo.endCursor}`}>{t("more")}</a>
            </p>
          ) : null}
        </div>
      </Section>
      <p>
        <ButtonLink href={paths.desk.people(locale)} icon="arrow">
          {t("title")}
        </ButtonLink>
      </p>
    </div>
  );
}

const TONES = { ACTIVE: "good", PENDING: "caution", DISABLED: "problem" } as const;

async function AccountEntry({ locale, account }: { locale: Locale; account: Accounts["nodes"][number] }) {
  const t = await getWords(locale, "people");
  const format = await getFormats(locale);
  const { id, email, state, lastSeenOn, passkeyCount, isOwn, memberships } = account;
  const seen =
    lastSeenOn === null
      ? t("members.neverSeen")
      : t("members.lastSeen", { date: format.dateTime(new Date(lastSeenOn), { dateStyle: "medium" }) });
  return (
    <>
      <div className={styles.entry}>
        <Icon id="person" />
        <div>
          <p>
            <Ltr>{email}</Ltr> {isOwn ? `· ${t("members.you")}` : null}
          </p>
          <p>
            <Badge icon={state === "DISABLED" ? "lock" : "info"} tone={TONES[state]}>
              {t(`states.${state}`)}
            </Badge>
          </p>
          <ul className={styles.list} hidden={memberships.length === 0}>
            {memberships.map(({ id: membershipId, role, scope }) => (
              <li key={membershipId}>
                <span>
                  <RoleName locale={locale} role={role} scope={scope} />
                </span>
              </li>
            ))}
          </ul>
          <p className={styles.small}>
            {seen} · {t("accounts.passkeys", { count: passkeyCount })}
          </p>
        </div>
      </div>
      {isOwn ? null : <AccountActs locale={locale} account={account} id={id} />}
    </>
  );
}

async function AccountActs({
  locale,
  account,
  id,
}: {
  locale: Locale;
  account: Accounts["nodes"][number];
  id: string;
}) {
  const t = await getWords(locale, "people");
  if (account.state === "DISABLED") {
    return (
      <ActButton act={changeAccount} fields={{ locale, account: id, act: "enable" }}>
        {t("accounts.enable")}
      </ActButton>
    );
  }
  return (
    <div className={styles.acts}>
      <GraveAct
        summary={t("accounts.disable")}
        text={t("accounts.disableText")}
        act={changeAccount}
        fields={{ locale, account: id, act: "disable" }}
      >
        {t("accounts.disable")}
      </GraveAct>
      {account.passkeyCount === 0 ? null : (
        <GraveAct
          summary={t("accounts.forget")}
          text={t("accounts.forgetText")}
          act={changeAccount}
          fields={{ locale, account: id, act: "forget" }}
        >
          {t("accounts.forget")}
        </GraveAct>
      )}
    </div>
  );
}

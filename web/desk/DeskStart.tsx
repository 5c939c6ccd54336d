import { RoleName } from "../accounts/RoleName.tsx";
import type { DeskViewer } from "../accounts/viewer.queries.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Section.tsx";
import { AwaitingList } from "./AwaitingList.tsx";
import type { Awaiting } from "./awaiting.queries.ts";
import styles from "./Desk.module.css";

interface DeskStartProps {
  readonly locale: Locale;
  readonly viewer: DeskViewer;
  /** Null when that could not be asked. */
  readonly awaiting: Awaiting | null;
}

/** The first page after signing in: who one is here, and what is to be done first. */
export async function DeskStart({ locale, viewer, awaiting }: DeskStartProps) {
  const t = await getWords(locale, "desk");
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <p>
          {t("signedInAs")} <Ltr>{viewer.email}</Ltr>
        </p>
      </header>
      {viewer.isPasskeyMissing ? (
        <Notice tone="caution" title={t("passkeyMissing.title")}>
          <p>{t("passkeyMissing.text")}</p>
          <p className={styles.way}>
            <ButtonLink href={`${paths.desk.account(locale)}#passkeys`} tone="main" icon="lock">
              {t("passkeyMissing.title")}
            </ButtonLink>
          </p>
        </Notice>
      ) : null}
      {viewer.invitations.length > 0 ? (
        <Notice tone="info" title={t("invited")}>
          <p className={styles.way}>
            <ButtonLink href={paths.desk.account(locale)} tone="main" icon="mail">
              {t("seeInvitations")}
            </ButtonLink>
          </p>
        </Notice>
      ) : null}
      {awaiting !== null && viewer.memberships.length > 0 ? (
        <AwaitingList viewer={viewer} awaiting={awaiting} locale={locale} />
      ) : null}
      {viewer.memberships.length === 0 ? (
        <Section title={t("pending.title")} icon="info">
          <p>{t("pending.text")}</p>
        </Section>
      ) : (
        <Section title={t("yourRoles")} icon="person">
          <ul className={styles.roles}>
            {viewer.memberships.map(({ id, role, scope }) => (
              <li key={id}>
                <Icon id="check" />
                <span>
                  <RoleName locale={locale} role={role} scope={scope} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

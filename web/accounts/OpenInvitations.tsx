import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Account.module.css";
import { ActButton } from "./ActButton.tsx";
import { withdrawInvitation } from "./people.actions.ts";
import type { People } from "./people.queries.ts";
import { RoleName } from "./RoleName.tsx";

interface OpenInvitationsProps {
  readonly locale: Locale;
  readonly invitations: People["invitations"]["nodes"];
}

/** Offers that nobody has taken yet. */
export async function OpenInvitations({ locale, invitations }: OpenInvitationsProps) {
  if (invitations.length === 0) return null;
  const t = await getWords(locale, "people");
  const account = await getWords(locale, "account");
  const format = await getFormats(locale);
  return (
    <Section title={t("waiting.title")} icon="mail" id="waiting">
      <ul className={styles.list}>
        {invitations.map(({ id, role, email, expiresAt, scope }) => (
          <li key={id}>
            <div className={styles.entry}>
              <Icon id="mail" />
              <div>
                <p>
                  <Ltr>{email}</Ltr>
                </p>
                <div>
                  <RoleName locale={locale} role={role} scope={scope} />
                </div>
                <p className={styles.small}>
                  {account("offers.until", { date: format.dateTime(new Date(expiresAt), { dateStyle: "long" }) })}
                </p>
              </div>
            </div>
            <ActButton act={withdrawInvitation} fields={{ locale, invitation: id, from: "people" }}>
              {t("waiting.withdraw")}
            </ActButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

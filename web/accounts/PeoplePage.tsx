import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Account.module.css";
import { FindForm } from "./FindForm.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { LanguageSelect } from "./LanguageForm.tsx";
import { MemberList } from "./MemberList.tsx";
import { OpenInvitations } from "./OpenInvitations.tsx";
import { Outcome, type OutcomeParams, problemSentence } from "./Outcome.tsx";
import type { People } from "./people.queries.ts";
import { scopeChoices } from "./scope-choices.ts";

interface PeoplePageProps {
  readonly locale: Locale;
  readonly people: People;
  readonly isMaintainer: boolean;
  readonly search: string;
  readonly find: string;
  readonly outcome: OutcomeParams;
}

const PROBLEMS = [
  "NOT_AN_EMAIL",
  "SCOPE_NEEDED",
  "TWICE",
  "NOT_YOURS",
  "PASSKEY_NEEDED",
  "SIGN_IN_NEEDED",
  "TOO_MANY_REQUESTS",
  "API_AWAY",
  "other",
];

/** Who has access here, and to what: seen and changed by whoever may give it. */
export async function PeoplePage({ locale, people, isMaintainer, search, find, outcome }: PeoplePageProps) {
  const t = await getWords(locale, "people");
  const groups = await scopeChoices(locale, { people, isMaintainer, find });
  const mayFind = isMaintainer || people.viewer.municipalityCodes.length > 0;
  const problems = await Promise.all(PROBLEMS.map(async (code) => [code, await problemSentence(locale, code)]));
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <Outcome locale={locale} {...outcome} />
      {groups.length === 0 && !mayFind ? null : (
        <Section title={t("invite.title")} icon="plus" id="invite">
          <div className={styles.stack}>
            <p>{t("invite.text")}</p>
            {mayFind ? (
              <FindForm id="find" name="find" label={t("invite.find")} submit={t("find")} value={find} />
            ) : null}
            <InviteForm
              locale={locale}
              groups={groups}
              words={{
                email: t("invite.email"),
                role: t("invite.role"),
                choose: t("invite.choose"),
                language: t("invite.language"),
                submit: t("invite.submit"),
              }}
              problems={Object.fromEntries(problems)}
            >
              <LanguageSelect chosen={locale} />
            </InviteForm>
          </div>
        </Section>
      )}
      <OpenInvitations locale={locale} invitations={people.invitations.nodes} />
      <Section title={t("members.title", { count: people.memberships.totalCount })} icon="person" id="members">
        <MemberList locale={locale} memberships={people.memberships} search={search} />
      </Section>
      {isMaintainer ? (
        <p>
          <ButtonLink href={paths.desk.accounts(locale)} icon="list">
            {t("accounts.title")}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

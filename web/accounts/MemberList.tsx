import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import styles from "./Account.module.css";
import { GraveAct } from "./ActButton.tsx";
import { FindForm } from "./FindForm.tsx";
import { endMembership } from "./people.actions.ts";
import type { People } from "./people.queries.ts";
import { RoleName } from "./RoleName.tsx";

interface MemberListProps {
  readonly locale: Locale;
  readonly memberships: People["memberships"];
  readonly search: string;
}

/** A list of this many needs no search. */
const SHORT = 8;

/** Who has which role, by address. */
export async function MemberList({ locale, memberships, search }: MemberListProps) {
  const t = await getWords(locale, "people");
  const format = await getFormats(locale);
  const { nodes, totalCount, pageInfo } = memberships;
  const dateOf = (day: string) => format.dateTime(new Date(day), { dateStyle: "medium" });
  return (
    <div className={styles.stack}>
      {search !== "" || totalCount > SHORT ? (
        <FindForm id="search" name="search" label={t("members.search")} submit={t("find")} value={search} />
      ) : null}
      {nodes.length === 0 ? <p>{t("members.none")}</p> : null}
      <ul className={styles.list} hidden={nodes.length === 0}>
        {nodes.map(({ id, role, email, scope, lastSeenOn, isOwn, mayEnd }) => (
          <li key={id}>
            <div className={styles.entry}>
              <Icon id="person" />
              <div>
                <p>
                  <Ltr>{email}</Ltr>
                  {isOwn ? ` · ${t("members.you")}` : null}
                </p>
                <div>
                  <RoleName locale={locale} role={role} scope={scope} />
                </div>
                <p className={styles.small}>
                  {lastSeenOn === null ? t("members.neverSeen") : t("members.lastSeen", { date: dateOf(lastSeenOn) })}
                </p>
              </div>
            </div>
            {mayEnd && !isOwn ? (
              <GraveAct
                summary={t("members.end")}
                text={t("members.endText")}
                act={endMembership}
                fields={{ locale, membership: id, from: "people" }}
              >
                {t("members.endSubmit")}
              </GraveAct>
            ) : null}
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage ? (
        <p>
          <a href={`?search=${encodeURIComponent(search)}&after=${pageInfo.endCursor}#members`}>{t("more")}</a>
        </p>
      ) : null}
    </div>
  );
}

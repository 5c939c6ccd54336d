import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "../Upkeep.module.css";
import { When } from "../When.tsx";
import { GROUPS } from "./groups.ts";
import type { Installation, Setting } from "./settings.queries.ts";

interface SettingsPageProps {
  readonly installation: Installation;
  readonly locale: Locale;
}

/** How the service was set, and how it stands. Nothing is changed here: that is done where it is started. */
export async function SettingsPage({ installation, locale }: SettingsPageProps) {
  const t = await getWords(locale, "upkeep");
  const settings = new Map(installation.settings.map((setting) => [setting.name, setting]));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("settings.title")}</h1>
        <p>{t("settings.intro")}</p>
      </header>
      <State installation={installation} locale={locale} />
      {GROUPS.map(({ id, icon, names }) => (
        <Section key={id} title={t("settings.group", { group: id })} icon={icon}>
          <ul className={styles.list}>
            {names.map((name) => {
              const setting = settings.get(name);
              return setting ? <SettingItem key={name} setting={setting} locale={locale} /> : null;
            })}
          </ul>
        </Section>
      ))}
    </div>
  );
}

async function SettingItem({ setting, locale }: { readonly setting: Setting; readonly locale: Locale }) {
  const t = await getWords(locale, "upkeep");
  const { name, value, isSecret, isSet, isDefault } = setting;
  return (
    <li>
      <h3>
        <Ltr>{name}</Ltr>
      </h3>
      <p>{t("settings.about", { name })}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t("settings.now")}</dt>
          <dd>{isSecret || !isSet ? t("settings.isSet", { isSet: String(isSet) }) : <Ltr>{value ?? ""}</Ltr>}</dd>
        </div>
        <div>
          <dt>{t("settings.default")}</dt>
          <dd>{setting.default === "" ? t("settings.isSet", { isSet: "false" }) : <Ltr>{setting.default}</Ltr>}</dd>
        </div>
      </dl>
      {isDefault ? null : (
        <p>
          <Badge icon="flag">{t("settings.changed")}</Badge>
        </p>
      )}
    </li>
  );
}

async function State({ installation, locale }: SettingsPageProps) {
  const t = await getWords(locale, "upkeep");
  const { version, commit, startedAt, catalogueVersion, catalogueCheckedAt, isDetached } = installation;
  const { hasMailServer, hasJobs, lettersWaiting, lettersGivenUp, lastLetterAt } = installation;
  return (
    <Section title={t("state.title")} icon="info">
      <div className={styles.stack}>
        <p className={styles.title}>
          <Badge icon={isDetached ? "warning" : "check"} tone={isDetached ? "problem" : "good"}>
            {t("state.database", { isThere: String(!isDetached) })}
          </Badge>
          <Badge icon={hasMailServer ? "check" : "warning"} tone={hasMailServer ? "good" : "caution"}>
            {t("state.mail", { isThere: String(hasMailServer) })}
          </Badge>
          <Badge icon={hasJobs ? "check" : "warning"} tone={hasJobs ? "good" : "caution"}>
            {t("state.jobs", { isThere: String(hasJobs) })}
          </Badge>
        </p>
        <dl className={styles.facts}>
          <div>
            <dt>{t("state.version")}</dt>
            <dd>
              <Ltr>{commit === null ? version : `${version} (${commit})`}</Ltr>
            </dd>
          </div>
          <div>
            <dt>{t("state.started")}</dt>
            <dd>
              <When at={startedAt} locale={locale} />
            </dd>
          </div>
          <div>
            <dt>{t("state.catalogue")}</dt>
            <dd>
              <Ltr>{catalogueVersion}</Ltr>
            </dd>
          </div>
          <div>
            <dt>{t("state.checked")}</dt>
            <dd>
              <When at={catalogueCheckedAt} locale={locale} />
            </dd>
          </div>
          <div>
            <dt>{t("state.waiting")}</dt>
            <dd>{lettersWaiting}</dd>
          </div>
          <div>
            <dt>{t("state.givenUp")}</dt>
            <dd>
              {lettersGivenUp > 0 ? (
                <a href={`${paths.desk.jobs(locale)}#letters`}>{lettersGivenUp}</a>
              ) : (
                lettersGivenUp
              )}
            </dd>
          </div>
          <div>
            <dt>{t("state.lastLetter")}</dt>
            <dd>{lastLetterAt ? <When at={lastLetterAt} locale={locale} /> : t("state.never")}</dd>
          </div>
        </dl>
      </div>
    </Section>
  );
}

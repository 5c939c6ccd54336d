import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OnlinePlaceFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Section } from "../../ui/Section.tsx";
import { webAddress } from "../channels/channel.rules.ts";
import styles from "./Facts.module.css";

graphql(`
  fragment OnlinePlace on OnlinePlace {
    platform
    languageLevel
    moderator {
      text
      language
      direction
    }
    rulesUrl
    joinUrl
  }
`);

interface OnlinePlaceProps {
  readonly online: OnlinePlaceFragment | null | undefined;
  readonly locale: Locale;
}

/** A meeting place on the net: where it is, how well one must know the language, and who keeps the peace. */
export async function OnlinePlace({ online, locale }: OnlinePlaceProps) {
  if (!online) return null;
  const t = await getWords(locale, "profile");
  const { platform, languageLevel, moderator } = online;
  const [join, rules] = [online.joinUrl, online.rulesUrl].map((url) => (url ? webAddress(url) : null));
  return (
    <Section title={t("facts.online.title")} icon="globe" id="online">
      <ul className={styles.online}>
        <li>{t.rich("facts.online.on", { platform: () => <bdi>{platform}</bdi> })}</li>
        {languageLevel ? <li>{t("facts.online.level", { level: languageLevel })}</li> : null}
        {moderator ? (
          <li>{t.rich("facts.online.moderator", { name: () => <LocalText text={moderator} locale={locale} /> })}</li>
        ) : null}
        {rules ? (
          <li>
            <a href={rules} rel="noreferrer">
              {t("facts.online.rules")}
            </a>
          </li>
        ) : null}
      </ul>
      {join ? (
        <p>
          <ButtonLink href={join} tone="main" icon="external">
            {t("facts.online.join")}
          </ButtonLink>
        </p>
      ) : null}
    </Section>
  );
}

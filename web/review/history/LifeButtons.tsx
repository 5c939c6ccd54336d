import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./History.module.css";
import type { Tended } from "./history.queries.ts";
import { type LifeAct, possibleLifeActs } from "./life-acts.rules.ts";

const ICONS = {
  pause: "clock",
  resume: "check",
  close: "close",
  reopen: "check",
  withdraw: "minus",
} as const satisfies Record<LifeAct, string>;

/** What can be done to a listing as a whole, each with what follows from it. */
export async function LifeButtons({ listing, locale }: { readonly listing: Tended; readonly locale: Locale }) {
  const acts = possibleLifeActs(listing.possibleActs);
  if (acts.length === 0) return null;
  const t = await getWords(locale, "review");
  return (
    <Section title={t("life.title")} icon="info">
      <ul className={styles.acts}>
        {acts.map((act) => (
          <li key={act}>
            <a href={paths.desk.life(locale, listing.id, act)}>
              <Icon id={ICONS[act]} />
              <span>
                <strong>{t("life.act", { act })}</strong>
                <span>{t("life.consequence", { act })}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

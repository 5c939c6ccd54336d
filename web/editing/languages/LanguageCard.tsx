"use client";

import { useTranslations } from "next-intl";
import { weekdayName } from "../../catalogue/hours/week.rules.ts";
import { MODE_ICONS } from "../../catalogue/icons.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { Offer } from "../content/content.ts";
import { knownOf, ManyOf, OneOf, truthOf } from "../form/Choices.tsx";
import form from "../form/Form.module.css";
import { WEEKDAYS } from "../week/week-form.rules.ts";
import styles from "./LanguagesEditor.module.css";
import type { KnownLanguage } from "./language-search.rules.ts";
import { changeOffer, MODES, toggleDay, toggleMode } from "./offers.rules.ts";

/** A language by its own name, and by the one that the reader knows. */
export function LanguageTitle({ language }: { readonly language: KnownLanguage }) {
  const { tag, autonym, direction, name } = language;
  return (
    <span className={styles.title}>
      <bdi className="world" lang={tag} dir={direction.toLowerCase()}>
        {autonym}
      </bdi>
      {autonym.toLowerCase() === name.toLowerCase() ? null : <span>{name}</span>}
    </span>
  );
}

interface LanguageCardProps {
  readonly language: KnownLanguage;
  readonly ways: readonly Offer[];
  readonly offers: readonly Offer[];
  /** It was added just now: its ways are asked for at once. */
  readonly isNew: boolean;
  readonly locale: Locale;
  readonly onChange: (offers: readonly Offer[]) => void;
  readonly onRemove: () => void;
}

/** One language: closed, its ways as words and pictures; open, what can be said of them. */
export function LanguageCard({ language, ways, offers, isNew, locale, onChange, onRemove }: LanguageCardProps) {
  const t = useTranslations("editing");
  const word = useTranslations("listing");
  const modes = ways.flatMap(({ mode }) => mode ?? []);
  return (
    <li className={styles.card}>
      <details open={isNew}>
        <summary className={styles.head}>
          <h3>
            <LanguageTitle language={language} />
          </h3>
          <span className={styles.ways}>
            {modes.map((mode) => (
              <Badge key={mode} icon={MODE_ICONS[mode]}>
                {word(`modes.${mode}`)}
              </Badge>
            ))}
            {modes.length === 0 ? (
              <Badge icon="info" tone="caution">
                {t("languages.how", { name: "" })}
              </Badge>
            ) : null}
          </span>
          <Icon id="chevron" />
        </summary>
        <div className={styles.open}>
          <ManyOf
            legend={t("languages.how", { name: language.name })}
            choices={MODES.map((mode) => ({ value: mode, text: word(`modes.${mode}`), icon: MODE_ICONS[mode] }))}
            chosen={modes}
            onToggle={(mode) => onChange(toggleMode(offers, language.tag, mode))}
          />
          <details className={form.more}>
            <summary>{t("languages.when")}</summary>
            <div className={form.stack}>
              {ways.map((offer) => (
                <OfferTimes
                  key={`${offer.mode} ${offer.service} ${offer.contact?.value}`}
                  offer={offer}
                  title={offer.mode && ways.length > 1 ? word(`modes.${offer.mode}`) : null}
                  locale={locale}
                  onChange={(change) => onChange(changeOffer(offers, offer, change))}
                />
              ))}
            </div>
          </details>
          <button type="button" className={form.button} onClick={onRemove}>
            <Icon id="close" /> {t("languages.remove")} <span className="unseen">{language.name}</span>
          </button>
        </div>
      </details>
    </li>
  );
}

interface OfferTimesProps {
  readonly offer: Offer;
  readonly title: string | null;
  readonly locale: Locale;
  readonly onChange: (change: Partial<Offer>) => void;
}

function OfferTimes({ offer, title, locale, onChange }: OfferTimesProps) {
  const t = useTranslations("editing");
  return (
    <div className={form.tight}>
      {title ? <p className={styles.way}>{title}</p> : null}
      <ManyOf
        legend={t("languages.days")}
        hint={t("languages.daysHint")}
        choices={WEEKDAYS.map((day) => ({
          value: String(day),
          text: weekdayName(day, formattingTag(locale)),
        }))}
        chosen={offer.weekdays.map(String)}
        onToggle={(day) => onChange({ weekdays: toggleDay(offer.weekdays, Number(day)) })}
      />
      <OneOf
        legend={t("languages.byAppointment")}
        choices={(["yes", "no", "unknown"] as const).map((value) => ({ value, text: t("known", { known: value }) }))}
        chosen={knownOf(offer.byAppointment)}
        onChoose={(known) => onChange({ byAppointment: truthOf(known) })}
      />
    </div>
  );
}

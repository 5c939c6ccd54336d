"use client";

import { useTranslations } from "next-intl";
import { groupNumber } from "../../catalogue/channels/phone.rules.ts";
import { weekdayName } from "../../catalogue/hours/week.rules.ts";
import { MODE_ICONS } from "../../catalogue/icons.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { ContactKey, Offer } from "../content/content.ts";
import { knownOf, ManyOf, OneOf, Select, truthOf } from "../form/Choices.tsx";
import form from "../form/Form.module.css";
import { Labels } from "../form/Labels.tsx";
import type { Pick } from "../form/Picker.tsx";
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

/** What of the listing a language can be told of apart from the rest. */
export interface Offering {
  readonly services: readonly Pick[];
  readonly contacts: readonly ContactKey[];
  /** The language in which this listing is written first. */
  readonly language: string;
}

interface LanguageCardProps {
  readonly offering: Offering;
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
export function LanguageCard(props: LanguageCardProps) {
  const { language, ways, offers, offering, isNew, locale, onChange, onRemove } = props;
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
              {ways.map((offer, at) => (
                <OfferTimes
                  // biome-ignore lint/suspicious/noArrayIndexKey: a way has no other name, and all of it can be changed here
                  key={at}
                  offer={offer}
                  offering={offering}
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
  readonly offering: Offering;
  readonly offer: Offer;
  readonly title: string | null;
  readonly locale: Locale;
  readonly onChange: (change: Partial<Offer>) => void;
}

function OfferTimes({ offer, offering, title, locale, onChange }: OfferTimesProps) {
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
      <OfferReach offer={offer} offering={offering} onChange={onChange} />
      <Labels
        label={t("languages.note")}
        labels={offer.note}
        language={offering.language}
        onChange={(note) => onChange({ note })}
      />
    </div>
  );
}

type OfferReachProps = Omit<OfferTimesProps, "title" | "locale">;

/** Where a language holds for one service or one number alone; not asked where there is only one of them. */
function OfferReach({ offer, offering, onChange }: OfferReachProps) {
  const t = useTranslations("editing");
  const { services, contacts } = offering;
  const everywhere = { value: "", text: t("languages.everywhere") };
  const write = ({ channel, value }: ContactKey) => `${channel} ${value}`;
  return (
    <>
      {services.length > 1 || offer.service !== null ? (
        <Select
          label={t("languages.service")}
          choices={[everywhere, ...services.map(({ id, name }) => ({ value: id, text: name }))]}
          chosen={offer.service ?? ""}
          onChoose={(id) => onChange({ service: id === "" ? null : id })}
        />
      ) : null}
      {contacts.length > 1 || offer.contact !== null ? (
        <Select
          label={t("languages.contact")}
          choices={[everywhere, ...contacts.map((one) => ({ value: write(one), text: groupNumber(one.value) }))]}
          chosen={offer.contact ? write(offer.contact) : ""}
          onChoose={(chosen) => {
            const found = contacts.find((one) => write(one) === chosen);
            onChange({ contact: found ? { channel: found.channel, value: found.value } : null });
          }}
        />
      ) : null}
    </>
  );
}

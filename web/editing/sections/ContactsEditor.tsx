"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CHANNEL_ICONS } from "../../catalogue/icons.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { Contact } from "../content/content.ts";
import { Select } from "../form/Choices.tsx";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import styles from "./Sections.module.css";

interface ContactsEditorProps {
  readonly contacts: readonly Contact[];
  readonly onChange: (contacts: readonly Contact[]) => void;
  /** What is wrong with the contact that stands at a place of the list. */
  readonly problemOf: (at: number) => string | null;
}

const CHANNELS = ["PHONE", "SMS", "WHATSAPP", "TELEGRAM", "SIGNAL", "EMAIL", "WEBSITE", "BOOKING"] as const;
type Channel = (typeof CHANNELS)[number];

/** What a phone's keyboard shows. */
const TYPE_OF: Readonly<Record<Channel, "tel" | "email" | "url">> = {
  PHONE: "tel",
  SMS: "tel",
  WHATSAPP: "tel",
  SIGNAL: "tel",
  TELEGRAM: "url",
  EMAIL: "email",
  WEBSITE: "url",
  BOOKING: "url",
};

const EMPTY: Contact = { channel: "PHONE", value: "", audience: "PUBLIC", personName: null, consentedOn: null };

/** How to reach the place: each number and address on a line of its own, in the order in which they are shown. */
export function ContactsEditor({ contacts, onChange, problemOf }: ContactsEditorProps) {
  const t = useTranslations("editing");
  const profile = useTranslations("profile");
  const [removed, setRemoved] = useState<{ readonly contact: Contact; readonly at: number } | null>(null);
  const replace = (at: number, change: Partial<Contact>) =>
    onChange(contacts.map((contact, index) => (index === at ? { ...contact, ...change } : contact)));
  const remove = (at: number) => {
    const contact = contacts[at];
    if (contact) setRemoved({ contact, at });
    onChange(contacts.filter((_, index) => index !== at));
  };
  const undo = () => {
    if (removed) onChange(contacts.toSpliced(removed.at, 0, removed.contact));
    setRemoved(null);
  };
  const channels = CHANNELS.map((value) => ({ value, text: profile("contact.channel", { channel: value }) }));
  return (
    <div className={form.stack}>
      {contacts.map((contact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a contact that is being written has nothing else to be known by
        <div className={styles.contact} key={at}>
          <Select
            label={
              <>
                <Icon id={CHANNEL_ICONS[contact.channel]} /> {t("contacts.channel")}
              </>
            }
            choices={channels}
            chosen={contact.channel}
            onChoose={(channel) => replace(at, { channel })}
          />
          <Field
            label={t("contacts.value", { channel: contact.channel })}
            type={TYPE_OF[contact.channel]}
            dir="ltr"
            value={contact.value}
            onChange={(value) => replace(at, { value })}
            problem={problemOf(at)}
          />
          <ForColleagues contact={contact} onChange={(change) => replace(at, change)} />
          <button type="button" className={form.button} onClick={() => remove(at)}>
            <Icon id="close" /> {t("contacts.remove")}
          </button>
        </div>
      ))}
      <div role="status" className={styles.undo}>
        {removed ? (
          <>
            <span>{t("contacts.removed")}</span>
            <button type="button" className={form.button} onClick={undo}>
              {t("undo")}
            </button>
          </>
        ) : null}
      </div>
      <div className={form.chips}>
        {(["PHONE", "EMAIL", "WEBSITE"] as const).map((channel) => (
          <button
            key={channel}
            type="button"
            className={form.button}
            onClick={() => onChange([...contacts, { ...EMPTY, channel }])}
          >
            <Icon id="plus" /> {t("contacts.add", { channel })}
          </button>
        ))}
      </div>
    </div>
  );
}

interface ForColleaguesProps {
  readonly contact: Contact;
  readonly onChange: (change: Partial<Contact>) => void;
}

/** A number for colleagues only never stands on the public page. A person is named there only if she has agreed. */
function ForColleagues({ contact, onChange }: ForColleaguesProps) {
  const t = useTranslations("editing");
  const isForColleagues = contact.audience === "PROFESSIONAL";
  return (
    <details className={form.more} open={isForColleagues || undefined}>
      <summary>{t("contacts.who")}</summary>
      <div className={form.tight}>
        <label className={form.chip}>
          <input
            type="checkbox"
            checked={isForColleagues}
            onChange={() =>
              onChange(
                isForColleagues
                  ? { audience: "PUBLIC", personName: null, consentedOn: null }
                  : { audience: "PROFESSIONAL" },
              )
            }
          />
          <span>{t("contacts.colleagues")}</span>
        </label>
        {isForColleagues ? (
          <div className={form.row}>
            <Field
              label={t("contacts.person")}
              hint={t("contacts.personHint")}
              value={contact.personName ?? ""}
              onChange={(name) => onChange({ personName: name === "" ? null : name })}
            />
            <Field
              label={t("contacts.consent")}
              type="date"
              value={contact.consentedOn ?? ""}
              onChange={(day) => onChange({ consentedOn: day === "" ? null : day })}
            />
          </div>
        ) : null}
      </div>
    </details>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { isRightToLeft, LANGUAGES, type Locale } from "../../i18n/routing.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { keepDraft } from "../asking/draft.queries.ts";
import { sendEdit } from "../asking/submit.queries.ts";
import { proposeTranslation } from "../asking/translate.queries.ts";
import type { TextField } from "../content/content.ts";
import { accept, GROUPS, type Group, type GroupState, stateOf, textOf, withText } from "../content/texts.rules.ts";
import { Select } from "../form/Choices.tsx";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { Clashes } from "../listing/ClashView.tsx";
import type { Names } from "../listing/names.ts";
import { SaveBar } from "../saving/SaveBar.tsx";
import { type Editing, type EditingStart, useEditing } from "../saving/use-editing.ts";
import { Hints } from "../writing/Hints.tsx";
import styles from "./Translate.module.css";

interface TranslateEditorProps {
  readonly start: Omit<EditingStart, "send" | "keepDraft">;
  readonly names: Names;
  readonly locale: Locale;
  readonly listingId: string;
  /** The language into which is translated first. */
  readonly into: string;
  readonly hasMachine: boolean;
}

/** Source and target side by side, group by group, and how each language stands. */
export function TranslateEditor({ start, names, locale, listingId, into, hasMachine }: TranslateEditorProps) {
  const t = useTranslations("editing");
  const send = useMemo(() => sendEdit(listingId, locale), [listingId, locale]);
  const keep = useMemo(() => keepDraft(listingId, locale), [listingId, locale]);
  const editing = useEditing({ ...start, send, keepDraft: keep });
  const [target, choose] = useState(into);
  const source = start.language;
  const nameOf = (tag: string) => names.languages.find((one) => one.tag === tag)?.name ?? autonymOf(tag);
  // Those of the interface, and what somebody has written in another one.
  const written = editing.mine.texts.map(({ language }) => language);
  const targets = [...new Set<string>([...LANGUAGES.map(({ code }) => code), ...written])].filter(
    (code) => code !== source,
  );
  const stateIn = (language: string) =>
    worst(groupsOf(editing, source, language).map((group) => stateOf(editing.mine.texts, group, source, language)));
  /** The language in which they met; all else is on the other page. */
  const goTo = (name: string) => {
    const into = name.split(":")[1];
    if (into !== undefined) choose(into);
    document.getElementById("into")?.focus();
  };
  return (
    <div className={form.stack}>
      <Clashes editing={editing} names={names} locale={locale} onSettled={goTo} />
      <Select
        id="into"
        label={t("translate.into")}
        choices={targets.map((code) => ({
          value: code,
          text: `${autonymOf(code)}: ${t("translate.state", { state: stateIn(code) })}`,
        }))}
        chosen={target}
        onChoose={choose}
      />
      {groupsOf(editing, source, target).map((group) => (
        <GroupFields
          key={`${group} ${target}`}
          group={group}
          editing={editing}
          source={source}
          target={target}
          names={{ source: nameOf(source), target: autonymOf(target) }}
          locale={locale}
          hasMachine={hasMachine}
        />
      ))}
      <SaveBar editing={editing} name={`translation:${target}`} locale={locale} label={autonymOf(target)} />
      <p>
        <a className={form.button} href={paths.desk.preview(locale, listingId, target)}>
          <Icon id="person" /> {t("preview.link")}
        </a>
      </p>
    </div>
  );
}

const autonymOf = (code: string): string => LANGUAGES.find((language) => language.code === code)?.autonym ?? code;

/** What the source says, and what stands in the other language alone. */
const fieldsOf = (texts: Editing["mine"]["texts"], group: Group, source: string, target: string): TextField[] =>
  GROUPS[group].filter((field) => textOf(texts, source, field) !== "" || textOf(texts, target, field) !== "");

const groupsOf = ({ mine }: Editing, source: string, target: string): Group[] =>
  (Object.keys(GROUPS) as Group[]).filter((group) => fieldsOf(mine.texts, group, source, target).length > 0); // the keys of GROUPS

const ORDER: readonly GroupState[] = ["MISSING", "STALE", "MACHINE", "DRAFT", "CURRENT"];
const worst = (states: readonly GroupState[]): GroupState => ORDER.find((state) => states.includes(state)) ?? "CURRENT";

interface GroupFieldsProps {
  readonly group: Group;
  readonly editing: Editing;
  readonly source: string;
  readonly target: string;
  readonly names: { readonly source: string; readonly target: string };
  readonly locale: Locale;
  readonly hasMachine: boolean;
}

const directionOf = (language: string) => (isRightToLeft(language) ? "rtl" : "ltr");

function GroupFields({ group, editing, source, target, names, locale, hasMachine }: GroupFieldsProps) {
  const t = useTranslations("editing");
  const { texts } = editing.mine;
  const state = stateOf(texts, group, source, target);
  const fields = fieldsOf(texts, group, source, target);
  const tone = state === "CURRENT" ? "good" : "caution";
  return (
    <section className={styles.group} aria-label={t("translate.group", { group })}>
      <h2>{t("translate.group", { group })}</h2>
      <p>
        <Badge icon={state === "CURRENT" ? "check" : "info"} tone={tone}>
          {t("translate.state", { state })}
        </Badge>
      </p>
      {fields.map((field) => (
        <div className={styles.pair} key={field}>
          <div className={styles.source}>
            <p className={form.label}>
              {t("texts.field", { field })} ({names.source})
            </p>
            <p lang={source} dir={directionOf(source)} className={styles.text}>
              {textOf(texts, source, field)}
            </p>
          </div>
          <div className={form.tight}>
            <Field
              label={`${t("texts.field", { field })} (${names.target})`}
              type={field === "name" ? "text" : "long"}
              lang={target}
              dir={directionOf(target)}
              value={textOf(texts, target, field)}
              onChange={(written) => editing.change({ texts: withText(texts, target, field, written) })}
            />
            {field === "name" ? null : <Hints text={textOf(texts, target, field)} language={target} />}
          </div>
        </div>
      ))}
      <div className={form.chips}>
        {state === "STALE" || state === "MACHINE" ? (
          <button
            type="button"
            className={form.button}
            onClick={() => editing.change({ texts: accept(texts, group, target) })}
          >
            <Icon id="check" /> {t("translate.accept")}
          </button>
        ) : null}
        {hasMachine ? <MachineButton {...{ editing, source, target, locale }} fields={fields} /> : null}
      </div>
    </section>
  );
}

type MachineButtonProps = Pick<GroupFieldsProps, "editing" | "source" | "target" | "locale"> & {
  readonly fields: readonly TextField[];
};

/** A first version by a machine. It stays marked as a machine's until somebody has read it. */
function MachineButton({ editing, source, target, locale, fields }: MachineButtonProps) {
  const t = useTranslations("editing");
  const [said, say] = useState("");
  const [isAsking, ask] = useState(false);
  const propose = async () => {
    ask(true);
    say(t("translate.asking"));
    const { texts } = editing.mine;
    const wish = {
      from: source,
      to: target,
      texts: fields.map((field) => ({ field, text: textOf(texts, source, field) })),
    };
    const proposal = await proposeTranslation(wish, locale);
    ask(false);
    if ("why" in proposal) return say(t("translate.why", { why: proposal.why }));
    say(t("translate.made"));
    editing.change({
      texts: proposal.texts.reduce(
        (all, { field, text }) => withText(all, target, field as TextField, text, "MACHINE"), // the names that were given
        texts,
      ),
    });
  };
  return (
    <>
      <button
        type="button"
        className={form.button}
        aria-disabled={isAsking}
        onClick={() => (isAsking ? undefined : void propose())}
      >
        {t("translate.machine")}
      </button>
      <p role="status">{said}</p>
    </>
  );
}

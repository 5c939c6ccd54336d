"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { KIND_ICONS } from "../../catalogue/icons.ts";
import type { Locale } from "../../i18n/routing.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { keepDraft } from "../asking/draft.queries.ts";
import { sendEdit } from "../asking/submit.queries.ts";
import { nameOf } from "../content/texts.rules.ts";
import form from "../form/Form.module.css";
import type { Tiles } from "../pin/PinMap.tsx";
import { Progress } from "../progress/Progress.tsx";
import { type Section, sectionsOf } from "../saving/sections.rules.ts";
import { type EditingStart, useEditing } from "../saving/use-editing.ts";
import { Clashes } from "./ClashView.tsx";
import { EditSection } from "./EditSection.tsx";
import styles from "./Listing.module.css";
import type { Names } from "./names.ts";
import { SectionForm } from "./SectionForm.tsx";
import { SECTION_ICONS } from "./section-icons.ts";
import { useSummary } from "./use-summary.ts";

export interface ListingEditorProps {
  readonly start: Omit<EditingStart, "send" | "keepDraft">;
  readonly names: Names;
  readonly locale: Locale;
  readonly today: string;
  readonly tiles: Tiles | null;
  readonly hasSomethingSoon: boolean;
  readonly listingId: string;
}

/** One listing on one page, in sections; each tells what stands there, and is saved by itself. */
export function ListingEditor(props: ListingEditorProps) {
  const { start, names, locale, hasSomethingSoon, listingId } = props;
  const t = useTranslations("editing");
  const word = useTranslations("listing");
  const send = useMemo(() => sendEdit(listingId, locale), [listingId, locale]);
  const keep = useMemo(() => keepDraft(listingId, locale), [listingId, locale]);
  const editing = useEditing({ ...start, send, keepDraft: keep });
  const [open, setOpen] = useState<ReadonlySet<Section>>(new Set());
  const summary = useSummary(editing.mine, start.language, names, locale);
  const toggle = (section: Section, isOpen: boolean) =>
    setOpen((before) => new Set([...before].filter((one) => one !== section).concat(isOpen ? [section] : [])));
  const go = (where: Section | "activities" | "translate") => {
    if (where === "translate") return location.assign(paths.desk.translate(locale, listingId));
    if (where === "activities") return location.assign(paths.desk.newListing(locale));
    toggle(where, true);
    document.getElementById(`edit-${where}`)?.querySelector("summary")?.focus();
  };
  /** After a choice: to the part that it is in, open where she wants to write; a translation is on its own page. */
  const goTo = (save: string, isWriting: boolean) => {
    const section = sectionsOf(editing.mine).find((one) => one === save);
    if (section === undefined) return isWriting ? go("translate") : undefined;
    if (isWriting) return go(section);
    document.getElementById(`edit-${section}`)?.querySelector("summary")?.focus();
  };
  const name = nameOf(editing.mine.texts, locale, start.language);
  return (
    <div className={styles.editor}>
      <header className={styles.head}>
        <p className={styles.kind}>
          <Icon id={KIND_ICONS[editing.mine.kind]} /> {word(`kinds.${editing.mine.kind}`)}
        </p>
        <h1>
          <LocalText text={name} locale={locale} />
        </h1>
        <p className={styles.actions}>
          <a className={form.button} href={paths.desk.preview(locale, listingId)}>
            <Icon id="person" /> {t("preview.link")}
          </a>
          <a className={form.button} href={paths.desk.translate(locale, listingId)}>
            <Icon id="globe" /> {t("translate.link")}
          </a>
        </p>
        <p className={styles.kept}>{t("keptOpenly")}</p>
      </header>
      {editing.isRestored ? (
        <Notice tone="info" title={t("restored.title")}>
          <p>{t("restored.text")}</p>
        </Notice>
      ) : null}
      <Clashes editing={editing} names={names} locale={locale} onSettled={goTo} />
      <Progress content={editing.mine} hasSomethingSoon={hasSomethingSoon} onGo={go} />
      {sectionsOf(editing.mine).map((section) => (
        <EditSection
          key={section}
          id={section}
          icon={SECTION_ICONS[section]}
          title={t(`sections.${section}`)}
          summary={summary(section)}
          isOpen={open.has(section)}
          onToggle={(isOpen) => toggle(section, isOpen)}
          editing={editing}
          isSavedAlone
          locale={locale}
        >
          <SectionForm section={section} editing={editing} {...props} />
        </EditSection>
      ))}
    </div>
  );
}

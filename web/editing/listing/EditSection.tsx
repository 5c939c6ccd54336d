"use client";

import type { ReactNode } from "react";
import type { Locale } from "../../i18n/routing.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { IconId } from "../../ui/icon-ids.ts";
import { SaveBar } from "../saving/SaveBar.tsx";
import type { Section } from "../saving/sections.rules.ts";
import type { Editing } from "../saving/use-editing.ts";
import styles from "./Listing.module.css";

interface EditSectionProps {
  readonly id: Section;
  readonly icon: IconId;
  readonly title: string;
  /** What stands there now, in one line. */
  readonly summary: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly editing: Editing;
  /** Whether it is saved by itself; a new listing is sent as a whole. */
  readonly isSavedAlone: boolean;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** One part of the listing on a sheet of its own: closed, it tells what stands there; open, it is a form. */
export function EditSection(props: EditSectionProps) {
  const { id, icon, title, summary, isOpen, onToggle, editing, isSavedAlone, locale, children } = props;
  const isDirty = editing.isDirty(id);
  return (
    <details
      className={isDirty ? `${styles.section} ${styles.dirty}` : styles.section}
      id={`edit-${id}`}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <Icon id={icon} />
        <span className={styles.title}>
          <h2>{title}</h2>
          {isOpen ? null : (
            <span className={styles.short}>
              <bdi>{summary}</bdi>
            </span>
          )}
        </span>
        <Icon id="chevron" />
      </summary>
      <div className={styles.body}>
        {/* Not drawn before it is opened: a phone need not hold ten forms. */}
        {isOpen ? children : null}
        {isSavedAlone ? <SaveBar editing={editing} name={id} locale={locale} label={title} /> : null}
      </div>
    </details>
  );
}

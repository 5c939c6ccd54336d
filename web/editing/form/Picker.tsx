"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Icon } from "../../ui/Icon.tsx";
import type { IconId } from "../../ui/icon-ids.ts";
import { Field } from "./Field.tsx";
import form from "./Form.module.css";
import styles from "./Picker.module.css";

export interface Pick {
  readonly id: string;
  readonly name: string;
}

interface PickerProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: IconId;
  readonly chosen: readonly Pick[];
  /** What is said where nothing is chosen. */
  readonly none: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What fits to what is typed; null while it is looked for. */
  readonly found: readonly Pick[] | null;
  readonly problem?: ReactNode;
  readonly onAdd: (pick: Pick) => void;
  /** Without it what is chosen can only be taken away by choosing another. */
  readonly onRemove?: (pick: Pick) => void;
}

/** Some of very many: what is chosen as chips, and a field that finds more by any name. */
export function Picker(props: PickerProps) {
  const { label, hint, icon, chosen, none, typed, onType, found, problem, onAdd, onRemove } = props;
  const t = useTranslations("editing");
  const [removed, setRemoved] = useState<Pick | null>(null);
  const isSearching = typed.trim() !== "";
  const more = found?.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? null;
  const add = (pick: Pick) => {
    setRemoved(null);
    onType("");
    onAdd(pick);
  };
  return (
    <div className={form.tight}>
      {chosen.length === 0 ? <p className={form.hint}>{none}</p> : null}
      <ul className={styles.chosen}>
        {chosen.map((pick) => (
          <li key={pick.id} className={styles.pick}>
            <Icon id={icon} />
            <bdi>{pick.name}</bdi>
            {onRemove ? (
              <button
                type="button"
                className={styles.remove}
                onClick={() => {
                  setRemoved(pick);
                  onRemove(pick);
                }}
              >
                <Icon id="close" />{" "}
                <span className="unseen">
                  {t("languages.remove")} <bdi>{pick.name}</bdi>
                </span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <div role="status" className={styles.undo}>
        {removed ? (
          <>
            <span>{t("languages.removed", { name: removed.name })}</span>
            <button type="button" className={form.button} onClick={() => add(removed)}>
              {t("undo")}
            </button>
          </>
        ) : null}
      </div>
      {problem}
      <Field label={label} hint={hint} type="search" dir="auto" value={typed} onChange={onType} />
      <p role="status" className="unseen">
        {isSearching && more ? t("pick.found", { count: more.length }) : ""}
      </p>
      {isSearching && more?.length === 0 ? <p>{t("pick.notFound")}</p> : null}
      <ul className={styles.found}>
        {(isSearching ? (more ?? []) : []).map((pick) => (
          <li key={pick.id}>
            <button type="button" className={form.button} onClick={() => add(pick)}>
              <Icon id="plus" /> <bdi>{pick.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

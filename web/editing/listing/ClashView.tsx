"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "../../i18n/routing.ts";
import { OneOf } from "../form/Choices.tsx";
import form from "../form/Form.module.css";
import type { Choice, Clash } from "../saving/merge.rules.ts";
import styles from "../saving/Saving.module.css";
import type { Editing } from "../saving/use-editing.ts";
import type { Names } from "./names.ts";
import { useTold } from "./use-told.ts";

interface ClashViewProps {
  readonly editing: Editing;
  readonly names: Names;
  readonly locale: Locale;
}

/** Two people changed the same: both versions side by side, field by field, and a choice for each. */
export function ClashView({ editing, names, locale }: ClashViewProps) {
  const t = useTranslations("editing");
  const [choices, choose] = useState<Readonly<Record<string, Choice>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const clashes = editing.clash?.merged.clashes ?? [];
  // It comes in the middle of work: whoever reads with a voice is led to it.
  useEffect(() => heading.current?.focus(), []);
  const isDecided = clashes.every(({ path }) => choices[path] !== undefined);
  return (
    <section className={styles.clash} aria-label={t("clash.title")}>
      <h2 tabIndex={-1} ref={heading}>
        {t("clash.title")}
      </h2>
      <p>{t(clashes.length === 0 ? "clash.none" : "clash.text")}</p>
      {clashes.map((clash) => (
        <ClashField
          key={clash.path}
          clash={clash}
          names={names}
          locale={locale}
          chosen={choices[clash.path] ?? null}
          onChoose={(choice) => choose({ ...choices, [clash.path]: choice })}
        />
      ))}
      <button
        type="button"
        className={`${form.button} ${form.main}`}
        aria-disabled={!isDecided}
        onClick={() => (isDecided ? editing.settle(choices) : undefined)}
      >
        {t("clash.settle")}
      </button>
      {isDecided ? null : <p className={form.hint}>{t("clash.first")}</p>}
    </section>
  );
}

interface ClashFieldProps {
  readonly clash: Clash;
  readonly names: Names;
  readonly locale: Locale;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function ClashField({ clash, names, locale, chosen, onChoose }: ClashFieldProps) {
  const t = useTranslations("editing");
  const { tell, nameOf } = useTold(names, locale);
  const ways: readonly Choice[] = clash.mayBeBoth ? ["MINE", "THEIRS", "BOTH"] : ["MINE", "THEIRS"];
  const language = /^texts\/([^/]+)\//.exec(clash.path)?.[1];
  return (
    <div className={styles.field}>
      <h3>{nameOf(clash.path)}</h3>
      <div className={styles.versions}>
        <div className={styles.version}>
          <b>{t("clash.mine")}</b>
          <span lang={language} dir="auto">
            {tell(clash.path, clash.mine)}
          </span>
        </div>
        <div className={styles.version}>
          <b>{t("clash.theirs")}</b>
          <span lang={language} dir="auto">
            {tell(clash.path, clash.theirs)}
          </span>
        </div>
      </div>
      <OneOf
        legend={t("clash.choose", { field: nameOf(clash.path) })}
        choices={ways.map((choice) => ({ value: choice, text: t("clash.choice", { choice }) }))}
        chosen={chosen ?? ("" as Choice)} // nothing is chosen until somebody has
        onChoose={onChoose}
      />
    </div>
  );
}

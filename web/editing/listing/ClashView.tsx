"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import type { Locale } from "../../i18n/routing.ts";
import { Icon } from "../../ui/Icon.tsx";
import { OneOf } from "../form/Choices.tsx";
import form from "../form/Form.module.css";
import { CLASH } from "../saving/clash-place.ts";
import type { Choice, Choices, Clash } from "../saving/merge.rules.ts";
import styles from "../saving/Saving.module.css";
import type { Editing } from "../saving/use-editing.ts";
import type { Names } from "./names.ts";
import { useTold } from "./use-told.ts";

interface ClashesProps {
  readonly editing: Editing;
  readonly names: Names;
  readonly locale: Locale;
  /** Where one goes on when it is settled: the save that the first of them belongs to, and whether she wants to write. */
  readonly onSettled: (name: string, isWriting: boolean) => void;
}

/** Nothing where nobody met. Each meeting is a new one, to which whoever reads with a voice is led. */
export function Clashes(props: ClashesProps) {
  const { clashes } = props.editing;
  return clashes.length === 0 ? null : <ClashView key={clashes.map(({ id }) => id).join(" ")} {...props} />;
}

/** Two people changed the same: both versions side by side, field by field, and a choice for each. */
function ClashView({ editing, names, locale, onSettled }: ClashesProps) {
  const t = useTranslations("editing");
  const [choices, choose] = useState<Choices>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { clashes } = editing;
  const isOwn = clashes.every(({ from }) => from === "DEVICE");
  // It comes in the middle of work: whoever reads with a voice is led to it.
  useEffect(() => heading.current?.focus(), []);
  const isDecided = clashes.every((clash) => choices[clash.id] !== undefined);
  const willWrite = Object.values(choices).includes("EDIT");
  // What did not clash went in by itself; it is said when it is there.
  const isRestSaved = clashes.some(({ path }) => editing.saves[editing.nameOf(path)]?.kind === "SAVED");
  const settle = () => {
    if (!isDecided) return;
    const written = clashes.find((clash) => choices[clash.id] === "EDIT");
    const first = written ?? clashes[0];
    void editing.settle(choices);
    if (first) onSettled(editing.nameOf(first.path), written !== undefined);
  };
  return (
    <section className={styles.clash} aria-labelledby={CLASH}>
      <h2 id={CLASH} tabIndex={-1} ref={heading} aria-describedby={id}>
        <Icon id="warning" /> {t(isOwn ? "clash.devicesTitle" : "clash.title")}
      </h2>
      <p id={id}>{t(isOwn ? "clash.devicesText" : "clash.text")}</p>
      <p role="status">{isRestSaved ? t("clash.rest") : ""}</p>
      {clashes.map((clash) => (
        <ClashField
          key={clash.id}
          clash={clash}
          names={names}
          locale={locale}
          chosen={choices[clash.id] ?? null}
          onChoose={(choice) => choose({ ...choices, [clash.id]: choice })}
        />
      ))}
      <button type="button" className={`${form.button} ${form.main}`} aria-disabled={!isDecided} onClick={settle}>
        <Icon id="check" /> {t(isOwn ? "clash.keep" : "clash.settle")}
      </button>
      <p className={form.hint} role="status">
        {isDecided ? (willWrite ? t("clash.thenWrite") : "") : t("clash.first")}
      </p>
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
  const ways: readonly Choice[] = clash.mayBeBoth ? ["MINE", "THEIRS", "BOTH", "EDIT"] : ["MINE", "THEIRS", "EDIT"];
  const language = /^texts\/([^/]+)\//.exec(clash.path)?.[1];
  const isOwn = clash.from === "DEVICE";
  const version = (label: string, value: unknown) => (
    <div className={styles.version}>
      <b>{label}</b>
      {language === undefined ? (
        <span>
          <bdi>{tell(clash.path, value)}</bdi>
        </span>
      ) : (
        <span lang={language} dir="auto">
          {tell(clash.path, value)}
        </span>
      )}
    </div>
  );
  return (
    <div className={styles.field}>
      <h3>{nameOf(clash.path)}</h3>
      <div className={styles.versions}>
        {version(t(isOwn ? "clash.here" : "clash.mine"), clash.mine)}
        {version(t(isOwn ? "clash.elsewhere" : "clash.theirs"), clash.theirs)}
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

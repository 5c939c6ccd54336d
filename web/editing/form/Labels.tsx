"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { isRightToLeft, LANGUAGES } from "../../i18n/routing.ts";
import type { Label } from "../content/content.ts";
import { Select } from "./Choices.tsx";
import { Field } from "./Field.tsx";
import form from "./Form.module.css";

interface LabelsProps {
  readonly label: string;
  readonly hint?: string;
  readonly labels: readonly Label[];
  /** The language in which the listing is written first. */
  readonly language: string;
  readonly problem?: string | null;
  readonly onChange: (labels: readonly Label[]) => void;
}

const autonymOf = (code: string) => LANGUAGES.find((language) => language.code === code)?.autonym ?? code;

function withLabel(labels: readonly Label[], language: string, text: string): readonly Label[] {
  if (text === "") return labels.filter((label) => label.language !== language);
  const isThere = labels.some((label) => label.language === language);
  return isThere
    ? labels.map((label) => (label.language === language ? { language, text } : label))
    : [...labels, { language, text }];
}

/** A few words in the listing's own language, and in as many others as somebody writes. */
export function Labels({ label, hint, labels, language, problem, onChange }: LabelsProps) {
  const t = useTranslations("editing");
  const [added, add] = useState<readonly string[]>([]);
  const shown = [...new Set([language, ...labels.map((one) => one.language), ...added])];
  // Easy Finnish is Finnish: such small words need no easier ones.
  const others = LANGUAGES.filter(({ code }) => !code.includes("-") && !shown.includes(code));
  return (
    <div className={form.tight}>
      {shown.map((code) => (
        <Field
          key={code}
          label={code === language ? label : t("labels.in", { label, language: autonymOf(code) })}
          hint={code === language ? hint : undefined}
          problem={code === language ? problem : undefined}
          lang={code}
          dir={isRightToLeft(code) ? "rtl" : "ltr"}
          value={labels.find((one) => one.language === code)?.text ?? ""}
          onChange={(text) => onChange(withLabel(labels, code, text))}
        />
      ))}
      {labels.length > 0 && others.length > 0 ? (
        <Select
          label={<span className="unseen">{t("labels.add")}</span>}
          choices={[
            { value: "", text: t("labels.add") },
            ...others.map(({ code, autonym }) => ({ value: code as string, text: autonym })),
          ]}
          chosen=""
          onChoose={(code) => (code === "" ? undefined : add([...added, code]))}
        />
      ) : null}
    </div>
  );
}

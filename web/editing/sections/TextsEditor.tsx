"use client";

import { useTranslations } from "next-intl";
import { isRightToLeft } from "../../i18n/routing.ts";
import type { Text, TextField } from "../content/content.ts";
import { textOf, withText } from "../content/texts.rules.ts";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { Hints } from "../writing/Hints.tsx";

interface TextsEditorProps {
  readonly texts: readonly Text[];
  /** The language in which this listing is written first. */
  readonly language: string;
  readonly fields: readonly TextField[];
  readonly onChange: (texts: readonly Text[]) => void;
  readonly problemOf: (field: TextField) => string | null;
}

const SHORT: ReadonlySet<TextField> = new Set(["name", "season"]);

/** The texts of one language, with hints below those that are longer than a name. */
export function TextsEditor({ texts, language, fields, onChange, problemOf }: TextsEditorProps) {
  const t = useTranslations("editing");
  return (
    <div className={form.stack}>
      {fields.map((field) => {
        const text = textOf(texts, language, field);
        return (
          <div className={form.tight} key={field}>
            <Field
              label={t("texts.field", { field })}
              hint={field === "description" ? t("texts.descriptionHint") : undefined}
              type={SHORT.has(field) ? "text" : "long"}
              lang={language}
              dir={isRightToLeft(language) ? "rtl" : "ltr"}
              value={text}
              onChange={(written) => onChange(withText(texts, language, field, written))}
              problem={problemOf(field)}
              isRequired={field === "name"}
            />
            {SHORT.has(field) ? null : <Hints text={text} language={language} />}
          </div>
        );
      })}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { Body } from "../content/content.ts";
import { knownOf, OneOf, Select, truthOf } from "../form/Choices.tsx";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";

interface BodyEditorProps {
  readonly body: Body;
  readonly onChange: (body: Body) => void;
}

const FORMS = [
  "ASSOCIATION",
  "FOUNDATION",
  "CONGREGATION",
  "COMPANY",
  "MUNICIPALITY",
  "WELLBEING_COUNTY",
  "STATE_AUTHORITY",
  "EDUCATIONAL_INSTITUTION",
] as const;
const RHYTHMS = ["3", "6", "12"] as const;

/** What an organisation is, how often we ask it, and what only officers see who look for partners. */
export function BodyEditor({ body, onChange }: BodyEditorProps) {
  const t = useTranslations("editing");
  const bodies = useTranslations("bodies");
  const change = (part: Partial<Body>) => onChange({ ...body, ...part });
  const unknown = { value: "", text: t("known", { known: "unknown" }) };
  const known = (["yes", "no", "unknown"] as const).map((value) => ({ value, text: t("known", { known: value }) }));
  return (
    <div className={form.stack}>
      <Select
        label={t("body.legalForm")}
        choices={[unknown, ...FORMS.map((value) => ({ value, text: bodies(`forms.${value}`) }))]}
        chosen={body.legalForm ?? ""}
        onChoose={(value) => change({ legalForm: value === "" ? null : (value as Body["legalForm"]) })} // the choices are FORMS
      />
      <OneOf
        legend={t("body.askEvery")}
        hint={t("body.askHint")}
        choices={RHYTHMS.map((value) => ({ value, text: t("body.months", { months: `m${value}` }) }))}
        chosen={String(body.confirmEveryMonths) as (typeof RHYTHMS)[number]} // the column holds one of these
        onChoose={(months) => change({ confirmEveryMonths: Number(months) })}
      />
      <p className={form.hint}>{t("body.forOfficers")}</p>
      <Field
        label={t("body.fundedUntil")}
        type="date"
        value={body.fundedUntil ?? ""}
        onChange={(day) => change({ fundedUntil: day === "" ? null : day })}
      />
      <OneOf
        legend={t("body.canSell")}
        choices={known}
        chosen={knownOf(body.canSellServices)}
        onChoose={(answer) => change({ canSellServices: truthOf(answer) })}
      />
      <OneOf
        legend={t("body.wants")}
        choices={known}
        chosen={knownOf(body.wantsCooperation)}
        onChoose={(answer) => change({ wantsCooperation: truthOf(answer) })}
      />
    </div>
  );
}

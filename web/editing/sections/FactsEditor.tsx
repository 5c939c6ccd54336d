"use client";

import { useTranslations } from "next-intl";
import { ACCESSIBILITY_ICONS, ATTENDANCE_ICONS } from "../../catalogue/icons.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { Conditions, Feature } from "../content/content.ts";
import { type Known, knownOf, ManyOf, OneOf, Select, truthOf } from "../form/Choices.tsx";
import form from "../form/Form.module.css";

const KNOWN = ["yes", "no", "unknown"] as const;

function useKnown() {
  const t = useTranslations("editing");
  return KNOWN.map((value) => ({ value, text: t("known", { known: value }) }));
}

interface ConditionsEditorProps {
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
}

const ATTENDANCES = ["IN_PERSON", "PHONE", "ONLINE"] as const;
export const LEVELS = ["BEGINNER", "A1", "A2", "B1", "B2", "C1", "NATIVE"] as const;
const RESIDENCES = ["NONE", "MUNICIPALITY", "PERMIT"] as const;
const QUESTIONS = [
  "isChildWelcome",
  "hasChildCare",
  "isRegistrationNeeded",
  "isReferralNeeded",
  "isLiteracyNeeded",
] as const satisfies readonly (keyof Conditions)[];

/** What it costs, how one takes part, and what one needs. Nothing has to be answered: not known is an answer. */
export function ConditionsEditor({ conditions, onChange }: ConditionsEditorProps) {
  const t = useTranslations("editing");
  const word = useTranslations("listing");
  const profile = useTranslations("profile");
  const known = useKnown();
  const change = (part: Partial<Conditions>) => onChange({ ...conditions, ...part });
  const unknown = { value: "", text: t("known", { known: "unknown" }) };
  return (
    <div className={form.stack}>
      <OneOf
        legend={profile("facts.cost")}
        choices={[
          { value: "FREE", text: word("cost.FREE"), icon: "free" as const },
          { value: "FEE", text: word("cost.FEE"), icon: "euro" as const },
          unknown,
        ]}
        chosen={conditions.cost ?? ""}
        onChoose={(cost) => change({ cost: cost === "" ? null : (cost as Conditions["cost"]) })} // the choices are its values
      />
      <ManyOf
        legend={profile("facts.attendance")}
        choices={ATTENDANCES.map((way) => ({
          value: way,
          text: word(`attendance.${way}`),
          icon: ATTENDANCE_ICONS[way],
        }))}
        chosen={conditions.attendance}
        onToggle={(way) =>
          change({
            attendance: ATTENDANCES.filter((one) => (one === way) !== conditions.attendance.includes(one)),
          })
        }
      />
      {QUESTIONS.map((question) => (
        <OneOf
          key={question}
          legend={t("facts.question", { question })}
          choices={known}
          chosen={knownOf(conditions[question])}
          onChoose={(answer) => change({ [question]: truthOf(answer) })}
        />
      ))}
      <Select
        label={t("facts.residence")}
        choices={[
          unknown,
          ...RESIDENCES.map((value) => ({ value, text: profile("facts.residence", { residence: value }) })),
        ]}
        chosen={conditions.residenceRequirement ?? ""}
        onChoose={
          (value) =>
            change({ residenceRequirement: value === "" ? null : (value as Conditions["residenceRequirement"]) }) // the choices are its values
        }
      />
      <Select
        label={t("facts.level")}
        choices={[
          unknown,
          ...LEVELS.map((value) => ({ value, text: profile("facts.languageLevel", { level: value }) })),
        ]}
        chosen={conditions.languageLevel ?? ""}
        onChoose={(value) => change({ languageLevel: value === "" ? null : (value as Conditions["languageLevel"]) })} // the choices are its values
      />
    </div>
  );
}

const FEATURES = [
  "STEP_FREE",
  "LIFT",
  "ACCESSIBLE_TOILET",
  "INDUCTION_LOOP",
  "PRAM_ACCESS",
  "QUIET_ROOM",
  "ACCESSIBLE_PARKING",
] as const;

interface AccessibilityEditorProps {
  readonly features: readonly Feature[];
  readonly onChange: (features: readonly Feature[]) => void;
}

export function AccessibilityEditor({ features, onChange }: AccessibilityEditorProps) {
  const word = useTranslations("listing");
  const known = useKnown();
  const stateOf = (kind: Feature["kind"]): Known =>
    knownOf(features.find((feature) => feature.kind === kind)?.isPresent ?? null);
  const choose = (kind: Feature["kind"], answer: Known) => {
    const others = features.filter((feature) => feature.kind !== kind);
    const isPresent = truthOf(answer);
    onChange(isPresent === null ? others : [...others, { kind, isPresent }]);
  };
  return (
    <div className={form.stack}>
      {FEATURES.map((kind) => (
        <OneOf
          key={kind}
          legend={
            <>
              <Icon id={ACCESSIBILITY_ICONS[kind]} /> {word(`accessibility.${kind}`)}
            </>
          }
          choices={known}
          chosen={stateOf(kind)}
          onChoose={(answer) => choose(kind, answer)}
        />
      ))}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { serviceIcon, targetGroupIcon } from "../../catalogue/icons.ts";
import { ManyOf } from "../form/Choices.tsx";
import form from "../form/Form.module.css";

export interface Term {
  readonly id: string;
  readonly name: string;
}

interface OfferingEditorProps {
  readonly services: readonly string[];
  readonly targetGroups: readonly string[];
  readonly categories: readonly Term[];
  readonly groups: readonly Term[];
  readonly onChange: (change: { services?: readonly string[]; targetGroups?: readonly string[] }) => void;
}

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];

/** What is offered, and for whom. */
export function OfferingEditor({ services, targetGroups, categories, groups, onChange }: OfferingEditorProps) {
  const t = useTranslations("editing");
  const profile = useTranslations("profile");
  return (
    <div className={form.stack}>
      <ManyOf
        legend={profile("facts.services")}
        hint={t("offering.servicesHint")}
        choices={categories.map(({ id, name }) => ({ value: id, text: name, icon: serviceIcon(id) }))}
        chosen={services}
        onToggle={(id) => onChange({ services: toggled(services, id) })}
      />
      <ManyOf
        legend={profile("facts.forWhom")}
        hint={t("offering.groupsHint")}
        choices={groups.map(({ id, name }) => ({ value: id, text: name, icon: targetGroupIcon(id) }))}
        chosen={targetGroups}
        onToggle={(id) => onChange({ targetGroups: toggled(targetGroups, id) })}
      />
    </div>
  );
}

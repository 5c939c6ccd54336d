"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Area } from "../content/content.ts";
import { Problem } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { Picker } from "../form/Picker.tsx";
import { type AreaNames, areaOf, findAreas, idOf, nameOfArea } from "./areas.rules.ts";

interface AreasEditorProps {
  readonly areas: readonly Area[];
  readonly names: AreaNames;
  readonly problem: string | null;
  readonly onChange: (areas: readonly Area[]) => void;
}

/** Where people may live to be served: municipalities and regions, by any of their names. */
export function AreasEditor({ areas, names, problem, onChange }: AreasEditorProps) {
  const t = useTranslations("editing");
  const [typed, type] = useState("");
  const say = (name: string) => t("areas.region", { name });
  return (
    <div className={form.stack}>
      <p>{t("areas.text")}</p>
      <Picker
        label={t("areas.add")}
        hint={t("areas.hint")}
        icon="pin"
        none={t("areas.none")}
        chosen={areas.map((area) => ({ id: idOf(area), name: nameOfArea(area, names, say) }))}
        typed={typed}
        onType={type}
        found={findAreas(names, typed, say)}
        problem={problem ? <Problem>{problem}</Problem> : null}
        onAdd={({ id }) => onChange([...areas, areaOf(id)])}
        onRemove={({ id }) => onChange(areas.filter((area) => idOf(area) !== id))}
      />
    </div>
  );
}

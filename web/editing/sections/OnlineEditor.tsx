"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OnlinePlace } from "../content/content.ts";
import { OneOf, Select } from "../form/Choices.tsx";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { Labels } from "../form/Labels.tsx";
import { LEVELS } from "./FactsEditor.tsx";

interface OnlineEditorProps {
  readonly online: OnlinePlace | null;
  /** The language in which this listing is written first. */
  readonly language: string;
  readonly onChange: (online: OnlinePlace | null) => void;
  readonly problemOf: (field: string) => string | null;
}

const EMPTY: OnlinePlace = { platform: "", languageLevel: null, moderator: [], rulesUrl: null, joinUrl: null };
/** Names that people know; nobody's in particular. */
const EXAMPLES = "Zoom, Discord, WhatsApp";

const orNull = (text: string) => (text === "" ? null : text);

/** A place where people meet on the net: what it is called, where one joins, what holds there. */
export function OnlineEditor({ online, language, onChange, problemOf }: OnlineEditorProps) {
  const t = useTranslations("editing");
  const profile = useTranslations("profile");
  // A wrong tap takes nothing away: what was written is there again with the other one.
  const [last, remember] = useState<OnlinePlace>(online ?? EMPTY);
  const change = (part: Partial<OnlinePlace>) => {
    const next = { ...last, ...online, ...part };
    remember(next);
    onChange(next);
  };
  return (
    <div className={form.stack}>
      <OneOf
        legend={t("online.isOnline")}
        choices={[
          { value: "yes", text: t("known", { known: "yes" }), icon: "globe" as const },
          { value: "no", text: t("known", { known: "no" }) },
        ]}
        chosen={online === null ? "no" : "yes"}
        onChoose={(choice) => onChange(choice === "yes" ? (online ?? last) : null)}
      />
      {online === null ? null : (
        <>
          <Field
            label={t("online.platform")}
            hint={t("online.platformHint", { example: EXAMPLES })}
            value={online.platform}
            onChange={(platform) => change({ platform })}
            problem={problemOf("platform")}
            isRequired
          />
          <Field
            label={t("online.joinUrl")}
            type="url"
            dir="ltr"
            value={online.joinUrl ?? ""}
            onChange={(url) => change({ joinUrl: orNull(url) })}
            problem={problemOf("joinUrl")}
          />
          <Field
            label={t("online.rulesUrl")}
            type="url"
            dir="ltr"
            value={online.rulesUrl ?? ""}
            onChange={(url) => change({ rulesUrl: orNull(url) })}
            problem={problemOf("rulesUrl")}
          />
          <Labels
            label={t("online.moderator")}
            hint={t("online.moderatorHint")}
            labels={online.moderator}
            language={language}
            onChange={(moderator) => change({ moderator })}
            problem={problemOf("moderator")}
          />
          <Select
            label={t("facts.level")}
            choices={[
              { value: "", text: t("known", { known: "unknown" }) },
              ...LEVELS.map((value) => ({ value, text: profile("facts.languageLevel", { level: value }) })),
            ]}
            chosen={online.languageLevel ?? ""}
            onChoose={(value) => change({ languageLevel: orNull(value) as OnlinePlace["languageLevel"] })} // the choices are LEVELS
          />
        </>
      )}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { AreasEditor } from "../areas/AreasEditor.tsx";
import type { Content, TextField } from "../content/content.ts";
import { Problem } from "../form/Field.tsx";
import { LanguagesEditor } from "../languages/LanguagesEditor.tsx";
import { LinkPicker } from "../links/LinkPicker.tsx";
import { PlaceEditor } from "../pin/PlaceEditor.tsx";
import type { FieldTrouble } from "../saving/outcome.ts";
import { sayProblem } from "../saving/problem-words.ts";
import { HELD, type Section } from "../saving/sections.rules.ts";
import type { Editing } from "../saving/use-editing.ts";
import { BodyEditor } from "../sections/BodyEditor.tsx";
import { ContactsEditor } from "../sections/ContactsEditor.tsx";
import { AccessibilityEditor, ConditionsEditor } from "../sections/FactsEditor.tsx";
import { OfferingEditor } from "../sections/OfferingEditor.tsx";
import { OnlineEditor } from "../sections/OnlineEditor.tsx";
import { TextsEditor } from "../sections/TextsEditor.tsx";
import { ActivityEditor } from "../series/ActivityEditor.tsx";
import { HoursEditor } from "../week/HoursEditor.tsx";
import { isBeside } from "./beside.rules.ts";
import type { ListingEditorProps } from "./ListingEditor.tsx";

type SectionFormProps = Pick<ListingEditorProps, "names" | "locale" | "today" | "tiles"> & {
  readonly section: Section;
  readonly editing: Editing;
};

/** What is wrong in a section, in words, by the path of the field. */
function useProblems(section: Section, editing: Editing) {
  const t = useTranslations("editing");
  const state = editing.saves[section] ?? editing.saves.all;
  const problems = state?.kind === "INVALID" ? state.problems : [];
  const say = (problem: FieldTrouble) => sayProblem(t, problem);
  return {
    /** The first problem whose path begins so. */
    at: (path: string): string | null => {
      const found = problems.find((one) => one.path === path || one.path.startsWith(`${path}.`));
      return found ? say(found) : null;
    },
    /** Those that stand beside no field. */
    rest: problems.filter(({ path }) => !isBeside(path)).map((one) => ({ path: one.path, words: say(one) })),
  };
}

/** The form of a section: its part of the listing, and its texts in the language that the listing is written in first. */
export function SectionForm(props: SectionFormProps) {
  const { section, editing } = props;
  const { mine, language } = editing;
  const problems = useProblems(section, editing);
  const fields: readonly TextField[] = HELD[section].texts;
  const changed = editing.changesOf(section).texts ?? [];
  const problemOf = (field: TextField) => {
    const at = changed.findIndex((text) => text.field === field && text.language === language);
    return at < 0 ? null : problems.at(`changes.texts.${at}`);
  };
  return (
    <>
      <PartForm {...props} problemAt={problems.at} />
      {fields.length > 0 ? (
        <TextsEditor
          texts={mine.texts}
          language={language}
          fields={fields}
          onChange={(texts) => editing.change({ texts })}
          problemOf={problemOf}
        />
      ) : null}
      {problems.rest.map(({ path, words }) => (
        <Problem key={path}>{words}</Problem>
      ))}
    </>
  );
}

type PartFormProps = SectionFormProps & { readonly problemAt: (path: string) => string | null };

function PartForm({ section, editing, names, locale, today, tiles, problemAt }: PartFormProps) {
  const { mine } = editing;
  const change = (part: Partial<Content>) => editing.change(part);
  switch (section) {
    case "languages":
      return (
        <LanguagesEditor
          offers={mine.languages}
          offering={{
            services: names.categories.filter(({ id }) => mine.services.includes(id)),
            contacts: mine.contacts.filter(({ value }) => value !== ""),
            language: editing.language,
          }}
          known={names.languages}
          locale={locale}
          onChange={(languages) => change({ languages })}
        />
      );
    case "hours":
      return (
        <HoursEditor
          hours={mine.openingHours}
          language={editing.language}
          locale={locale}
          onChange={(openingHours) => change({ openingHours })}
        />
      );
    case "contacts":
      return (
        <ContactsEditor
          contacts={mine.contacts}
          onChange={(contacts) => change({ contacts })}
          problemOf={(at) => problemAt(`changes.contacts.${at}`)}
        />
      );
    case "place":
      return (
        <PlaceEditor
          place={mine.place}
          municipalities={names.municipalities}
          locale={locale}
          tiles={tiles}
          onChange={(place) => change({ place })}
          problemOf={(field) => problemAt(`changes.place.${field}`)}
        />
      );
    case "areas":
      return (
        <AreasEditor
          areas={mine.serviceAreas}
          names={names}
          problem={problemAt("changes.serviceAreas")}
          onChange={(serviceAreas) => change({ serviceAreas })}
        />
      );
    default:
      return <FactsForm {...{ section, editing, names, locale, today, problemAt }} />;
  }
}

type FactsFormProps = Omit<PartFormProps, "tiles">;

/** What is offered there, and on what conditions. */
function FactsForm(props: FactsFormProps) {
  const { section, editing, names } = props;
  const { mine } = editing;
  const change = (part: Partial<Content>) => editing.change(part);
  switch (section) {
    case "offering":
      return (
        <OfferingEditor
          services={mine.services}
          targetGroups={mine.targetGroups}
          categories={names.categories}
          groups={names.groups}
          onChange={change}
        />
      );
    case "facts":
      return <ConditionsEditor conditions={mine.conditions} onChange={(conditions) => change({ conditions })} />;
    case "accessibility":
      return (
        <AccessibilityEditor features={mine.accessibility} onChange={(accessibility) => change({ accessibility })} />
      );
    default:
      return <KindForm {...props} />;
  }
}

/** What only a place, an activity or an organisation has. */
function KindForm({ section, editing, names, locale, today, problemAt }: FactsFormProps) {
  const { activity, organisation, operators, onlinePlace } = editing.mine;
  const t = useTranslations("editing");
  if (section === "online") {
    return (
      <OnlineEditor
        online={onlinePlace}
        language={editing.language}
        onChange={(changed) => editing.change({ onlinePlace: changed })}
        problemOf={(field) => problemAt(`changes.onlinePlace.${field}`)}
      />
    );
  }
  if (section === "operators") {
    return (
      <>
        <p>{t("operators.text")}</p>
        <LinkPicker
          label={t("operators.add")}
          kinds={["ORGANISATION"]}
          ids={operators}
          none={t("operators.none")}
          locale={locale}
          problem={problemAt("changes.operators")}
          onAdd={(id) => editing.change({ operators: [...operators, id] })}
          onRemove={(id) => editing.change({ operators: operators.filter((one) => one !== id) })}
        />
      </>
    );
  }
  if (section === "activity" && activity) {
    return (
      <ActivityEditor
        activity={activity}
        categories={names.categories}
        language={editing.language}
        locale={locale}
        today={today}
        onChange={(changed) => editing.change({ activity: changed })}
      />
    );
  }
  if (section !== "body" || !organisation) return null;
  return <BodyEditor body={organisation} onChange={(changed) => editing.change({ organisation: changed })} />;
}

"use client";

import { FilterBox } from "../search/FilterBox.tsx";
import { PlaceBox } from "../search/PlaceBox.tsx";
import { type Chip, ChipList } from "../ui/ChipList.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import type { IconId } from "../ui/icon-ids.ts";
import { Choices } from "./Choices.tsx";
import { Field, Problem } from "./Field.tsx";
import type { FormState } from "./form-state.ts";
import { SendingForm } from "./SendingForm.tsx";
import styles from "./Suggest.module.css";
import { suggestPlace } from "./suggest.actions.ts";
import type { PlaceWords } from "./suggest-words.ts";

type Kind = keyof PlaceWords["kinds"];

const ICONS: Record<Kind, IconId> = {
  MEETING_PLACE: "meeting-place",
  GUIDANCE_POINT: "guidance-point",
  ACTIVITY: "activity",
  ORGANISATION: "organisation",
};

/** Tag, name in the language itself, name for the reader. */
export type LanguageRow = readonly [tag: string, autonym: string, name: string];

interface PlaceFormProps {
  readonly challenge: string;
  readonly locale: string;
  readonly words: PlaceWords;
  /** Where the names of all municipalities are. */
  readonly namesAt: string;
  /** Those that most places serve in come first; the rest opens below. */
  readonly commonest: readonly LanguageRow[];
  readonly others: readonly LanguageRow[];
}

/** A place that is missing: what one knows of it, which may be little. */
export function PlaceForm({ challenge, locale, words, namesAt, commonest, others }: PlaceFormProps) {
  const kinds = Object.keys(ICONS) as Kind[]; // the keys are the kinds, by the type above
  return (
    <SendingForm action={suggestPlace} challenge={challenge} words={words} hidden={{ locale }}>
      {(state) => {
        const { values, problems } = state;
        const said = (name: keyof FormState["problems"]) => {
          const problem = problems[name];
          return problem && words.problems[problem];
        };
        return (
          <>
            <Choices
              name="kind"
              legend={words.kind}
              choices={kinds.map((value) => ({ value, icon: ICONS[value], text: words.kinds[value] }))}
              chosen={values.kind}
              problem={said("kind")}
            />
            <Field name="name" label={words.name} value={values.name} problem={said("name")} maxLength={120} />
            <WherePart state={state} words={words} namesAt={namesAt} problem={said("place")} />
            <Field
              name="street"
              label={words.street}
              optional={words.optional}
              note={words.shelter}
              value={values.street}
              problem={said("street")}
              maxLength={200}
            />
            <LanguagePart words={words} commonest={commonest} others={others} chosen={state.languages} />
            <Field
              name="other"
              label={words.other}
              optional={words.optional}
              value={values.other}
              problem={said("other")}
              maxLength={200}
            />
            <Field
              name="contact"
              label={words.contact}
              optional={words.optional}
              value={values.contact}
              problem={said("contact")}
              maxLength={200}
            />
            <Field
              name="note"
              label={words.note}
              optional={words.optional}
              value={values.note}
              problem={said("note")}
              maxLength={1100}
              isLong
            />
          </>
        );
      }}
    </SendingForm>
  );
}

interface WherePartProps {
  readonly state: FormState;
  readonly words: PlaceWords;
  readonly namesAt: string;
  readonly problem: string | undefined;
}

function WherePart({ state: { values, closest }, words, namesAt, problem }: WherePartProps) {
  return (
    <div className={styles.field}>
      <label htmlFor="place">{words.where}</label>
      {problem ? <Problem id="place-problem" text={problem} /> : null}
      <PlaceBox example={words.example} namesAt={namesAt} written={values.place} />
      {closest.length > 0 ? (
        <p className={styles.note}>
          {words.didYouMean} <bdi lang="fi">{closest.join(", ")}</bdi>
        </p>
      ) : null}
      <div className={styles.chips}>
        <ChipList
          name="national"
          chips={[{ value: "1", text: words.national, icon: "globe", isChosen: values.national === "1" }]}
        />
      </div>
    </div>
  );
}

interface LanguagePartProps extends Pick<PlaceFormProps, "words" | "commonest" | "others"> {
  readonly chosen: readonly string[];
}

function LanguagePart({ words, commonest, others, chosen }: LanguagePartProps) {
  const chipOf = ([tag, autonym, name]: LanguageRow): Chip => ({
    value: tag,
    text: autonym,
    lang: tag,
    gloss: name === autonym ? undefined : name,
    isChosen: chosen.includes(tag),
  });
  return (
    <fieldset className={styles.languages}>
      <legend>
        {words.languages} <small>({words.optional})</small>
      </legend>
      <div className={styles.chips}>
        <ChipList name="lang" chips={commonest.map(chipOf)} />
      </div>
      <Disclosure
        className={styles.more}
        startsOpen={others.some(([tag]) => chosen.includes(tag))}
        summary={words.allLanguages}
      >
        <FilterBox label={words.findLanguage} listId="other-languages" />
        <div className={styles.chips} id="other-languages">
          <ChipList name="lang" chips={others.map(chipOf)} />
        </div>
      </Disclosure>
    </fieldset>
  );
}

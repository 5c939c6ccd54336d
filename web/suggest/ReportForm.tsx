"use client";

import type { IconId } from "../ui/icon-ids.ts";
import { Choices } from "./Choices.tsx";
import { Field } from "./Field.tsx";
import { SendingForm } from "./SendingForm.tsx";
import styles from "./Suggest.module.css";
import { reportMistake } from "./suggest.actions.ts";
import type { ReportWords } from "./suggest-words.ts";

type Reason = keyof ReportWords["reasons"];

const ICONS: Record<Reason, IconId> = {
  CLOSED: "close",
  HOURS: "clock",
  CONTACT: "phone",
  ADDRESS: "pin",
  LANGUAGES: "spoken",
  OTHER: "info",
};

interface ReportFormProps {
  readonly challenge: string;
  readonly locale: string;
  readonly slug: string;
  readonly words: ReportWords;
}

/** What is wrong with one listing: one tap says it, and words may say more. */
export function ReportForm({ challenge, locale, slug, words }: ReportFormProps) {
  const reasons = Object.keys(ICONS) as Reason[]; // the keys are the reasons, by the type above
  return (
    <SendingForm action={reportMistake} challenge={challenge} words={words} hidden={{ locale, slug }}>
      {({ values, problems }) => (
        <>
          <Choices
            name="reason"
            legend={words.legend}
            choices={reasons.map((value) => ({ value, icon: ICONS[value], text: words.reasons[value] }))}
            chosen={values.reason}
            problem={problems.reason && words.problems[problems.reason]}
          />
          {/* Of a secret address nobody is asked what is right; a field that is complained of is always seen. */}
          <div className={problems.right ? undefined : words.secret ? styles.rightContact : styles.right}>
            <Field
              name="right"
              label={words.right}
              problem={problems.right && words.problems[problems.right]}
              value={values.right}
              maxLength={200}
            />
          </div>
          <Field
            name="text"
            label={words.text}
            optional={words.optional}
            note={words.secret ?? undefined}
            problem={problems.text && words.problems[problems.text]}
            value={values.text}
            maxLength={1500}
            isLong
          />
        </>
      )}
    </SendingForm>
  );
}

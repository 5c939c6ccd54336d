import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Ltr } from "../../ui/Ltr.tsx";
import { Section } from "../../ui/Section.tsx";

interface CorrectionsProps {
  readonly feedbackEmail: string | null;
  readonly locale: Locale;
}

/** Whom to tell about a mistake. */
export async function Corrections({ feedbackEmail, locale }: CorrectionsProps) {
  const t = await getWords(locale, "data");
  return (
    <Section title={t("correct.title")} icon="flag" id="correct">
      {feedbackEmail ? (
        <p>
          {t("correct.howWithMail")}{" "}
          <a href={`mailto:${feedbackEmail}`}>
            <Ltr>{feedbackEmail}</Ltr>
          </a>
        </p>
      ) : (
        <p>{t("correct.howWithoutMail")}</p>
      )}
    </Section>
  );
}

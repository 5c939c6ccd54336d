import { graphql } from "../graphql/generated/server/gql.ts";
import type { ListingQuestionsFragment } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Section } from "../ui/Section.tsx";
import { Answer } from "./Answer.tsx";
import styles from "./Help.module.css";
import { answersFor } from "./questions.rules.ts";

graphql(`
  fragment ListingQuestions on Listing {
    __typename
    kind
    cost
    isChildWelcome
    areLanguagesUnknown
    ... on Organisation {
      legalForm
      isAuthority
    }
    ... on Place {
      operators {
        isAuthority
      }
    }
    ... on Activity {
      organiser {
        isAuthority
      }
      host {
        __typename
        ... on Organisation {
          isAuthority
        }
        ... on Place {
          operators {
            isAuthority
          }
        }
      }
    }
  }
`);

interface ListingQuestionsProps {
  readonly listing: ListingQuestionsFragment;
  readonly locale: Locale;
}

/** What people ask about a place before they dare to go, answered from what is known of this one. */
export async function ListingQuestions({ listing, locale }: ListingQuestionsProps) {
  const t = await getWords(locale, "help");
  const isAssociation = listing.__typename === "Organisation" && listing.legalForm === "ASSOCIATION";
  const { cost, children, language, authorities, kind } = answersFor(listing, isAssociation);
  const questions = [
    [t("topics.cost.question"), t(`here.cost.${cost}`)],
    [t("topics.children.question"), t(`here.children.${children}`)],
    [t("topics.language.question"), t(`here.language.${language}`)],
    [t("topics.authorities.question"), t(`here.authorities.${authorities}`)],
    ...(kind ? [[t(`topics.${kind}.question`), t(`topics.${kind}.answer`)] as const] : []),
  ] as const;
  return (
    <div className="no-print">
      <Section title={t("title")} icon="guidance-advice" id="questions">
        <div className={styles.questions}>
          {questions.map(([question, answer]) => (
            <details key={question}>
              <summary>{question}</summary>
              <Answer text={answer} />
            </details>
          ))}
          <a href={paths.help(locale)}>{t("more")}</a>
        </div>
      </Section>
    </div>
  );
}

import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { fieldWords } from "../comparison/rows.rules.ts";
import { outcomeWords } from "../outcome-words.ts";
import styles from "../queue/Queue.module.css";
import { sinceWords } from "../queue/waiting.rules.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import type { OwnSubmission } from "./mine.queries.ts";

interface OwnCardProps {
  readonly submission: OwnSubmission;
  readonly locale: Locale;
  readonly now: Date;
}

const LOOKS = {
  WAITING: { icon: "clock", tone: "plain" },
  ASKED_BACK: { icon: "chat", tone: "caution" },
  PUBLISHED: { icon: "check", tone: "good" },
  REJECTED: { icon: "close", tone: "problem" },
  RECALLED: { icon: "minus", tone: "plain" },
} as const;

/** One thing that one has sent, where it stands, and what one can do about it. */
export async function OwnCard({ submission, locale, now }: OwnCardProps) {
  const t = await getWords(locale, "review");
  const { id, act, state, name, listing, createdAt, question, answer, decisionReason, changes } = submission;
  const { icon, tone } = LOOKS[state];
  const fields = [...new Set(changes.map(({ label }) => label))].filter((label) => !label.startsWith("textStates."));
  const isOpen = state === "WAITING" || state === "ASKED_BACK";
  return (
    <li className={styles.card} id={`s-${id}`}>
      <p className={styles.kind}>
        <Badge icon={icon} tone={tone}>
          {t("mine.state", { state })}
        </Badge>
        <Badge icon="calendar">{sinceWords(createdAt, now, locale)}</Badge>
      </p>
      <h3>
        {name && listing ? (
          <a href={paths.listing(locale, listing)}>
            <LocalText text={name} locale={locale} />
          </a>
        ) : name ? (
          <LocalText text={name} locale={locale} />
        ) : (
          t("unnamed")
        )}
      </h3>
      <p>
        <strong>{t("act", { act })}</strong>{" "}
        {act === "CREATE" ? null : (
          <span className={styles.fields}>{fields.map((label) => fieldWords(label, { t })).join(" · ")}</span>
        )}
      </p>
      {question ? (
        <p>
          <strong>{t("asked")}</strong> <bdi>{question}</bdi>
        </p>
      ) : null}
      {answer ? (
        <p>
          <strong>{t("answered")}</strong> <bdi>{answer}</bdi>
        </p>
      ) : null}
      {decisionReason ? (
        <p>
          <strong>{t("officerSays")}</strong> <bdi>{decisionReason}</bdi>
        </p>
      ) : null}
      {isOpen ? (
        <AnswerForm
          id={id}
          locale={locale}
          isAsked={state === "ASKED_BACK"}
          words={{
            answer: t("mine.answer"),
            send: t("send"),
            recall: t("mine.recall"),
            outcomes: await outcomeWords(locale),
          }}
        />
      ) : null}
    </li>
  );
}

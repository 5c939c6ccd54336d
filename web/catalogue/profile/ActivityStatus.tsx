import type { ActivityStatus as Status } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/Notice.tsx";

interface ActivityStatusProps {
  readonly status: Status;
  readonly locale: Locale;
}

/** Said before anything else: that it is called off, put off, or held at another time or place than before. */
export async function ActivityStatus({ status, locale }: ActivityStatusProps) {
  if (status === "SCHEDULED") return null;
  const t = await getWords(locale, "activities");
  return (
    <Notice tone={status === "CANCELLED" ? "problem" : "caution"} title={t(`status.${status}.title`)}>
      <p>{t(`status.${status}.text`)}</p>
    </Notice>
  );
}

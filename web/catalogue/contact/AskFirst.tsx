import type { ContactPointsFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { ContactLink } from "./ContactLink.tsx";

interface AskFirstProps {
  readonly contactPoints: ContactPointsFragment["contactPoints"];
  readonly locale: Locale;
}

/** Where something is not certain, the quickest way to ask stands beside it. */
export async function AskFirst({ contactPoints, locale }: AskFirstProps) {
  const t = await getWords(locale, "profile");
  const way = contactPoints.find(({ channel }) => channel === "PHONE") ?? contactPoints[0];
  if (!way) return null;
  return (
    <div className="no-print">
      <p>{t("hours.ask")}</p>
      <ContactLink contact={way} locale={locale} />
    </div>
  );
}

import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { Notice } from "../ui/Notice.tsx";
import type { Ignored } from "./question/address.url.ts";
import type { FoundListings } from "./question/search.queries.ts";

interface SearchNoticesProps {
  readonly locale: Locale;
  readonly ignored: readonly Ignored[];
  readonly asOf: FoundListings["asOf"] | null;
}

const MOST_NAMED = 5;

/** What the reader should know before reading on: data that may be old, and parts of the address we left out. */
export async function SearchNotices({ locale, ignored, asOf }: SearchNoticesProps) {
  const t = await getWords(locale, "search");
  const site = await getWords(locale, "site");
  const formats = await getFormats(locale);
  return (
    <>
      {asOf?.isDetached ? (
        <Notice tone="caution">
          <p>
            {site("detached", {
              when: formats.dateTime(new Date(asOf.checkedAt), {
                dateStyle: "medium",
                timeStyle: "short",
                hourCycle: "h23",
              }),
            })}
          </p>
        </Notice>
      ) : null}
      {ignored.length > 0 ? (
        <Notice tone="info">
          <p>
            {t("ignored")}{" "}
            {ignored.slice(0, MOST_NAMED).map(({ name, value }) => (
              <bdi key={`${name}=${value}`} dir="ltr">
                <code>{`${name}=${value}`}</code>{" "}
              </bdi>
            ))}
          </p>
        </Notice>
      ) : null}
    </>
  );
}

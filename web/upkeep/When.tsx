import { type Locale, TIME_ZONE } from "../i18n/routing.ts";
import { getFormats } from "../i18n/words.ts";

interface WhenProps {
  readonly at: string;
  readonly locale: Locale;
}

/** A moment on the wall of whoever keeps the service, isolated in any writing. */
export async function When({ at, locale }: WhenProps) {
  const format = await getFormats(locale);
  return (
    <bdi>
      <time dateTime={at}>
        {format.dateTime(new Date(at), {
          dateStyle: "medium",
          timeStyle: "short",
          hourCycle: "h23",
          timeZone: TIME_ZONE,
        })}
      </time>
    </bdi>
  );
}

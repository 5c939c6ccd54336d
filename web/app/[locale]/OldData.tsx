import type { Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./OldData.module.css";

interface OldDataProps {
  readonly asOf: { readonly isDetached: boolean; readonly checkedAt: string };
  readonly locale: Locale;
}

/** Says how old the answer is while the database cannot be reached. */
export async function OldData({ asOf, locale }: OldDataProps) {
  if (!asOf.isDetached) return null;
  const t = await getWords(locale, "site");
  const when = (await getFormats(locale)).dateTime(new Date(asOf.checkedAt), {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
  });
  return (
    <div className={`page ${styles.old}`}>
      <Notice tone="caution">{t("detached", { when })}</Notice>
    </div>
  );
}

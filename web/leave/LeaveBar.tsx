import { headers } from "next/headers";
import { settings } from "../env.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { EARLY_LEAVING } from "./early-leaving.ts";
import styles from "./LeaveBar.module.css";
import { QuickLeaving } from "./QuickLeaving.tsx";

/** The way out of a page that another person must not see: always in sight, and honest about what it cannot do. */
export async function LeaveBar({ locale }: { readonly locale: Locale }) {
  const t = await getWords(locale, "leave");
  const { exitUrl } = settings();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <>
      {/* For the keyboard and for voices: the first thing in the content, where the page's skip link leads. */}
      <a className={`unseen ${styles.hidden}`} href={exitUrl} rel="noreferrer nofollow" data-leave>
        {t("button")}
      </a>
      <script nonce={nonce} suppressHydrationWarning>
        {EARLY_LEAVING}
      </script>
      <div className={`${styles.bar} no-print`}>
        <div className={`page ${styles.row}`}>
          <a className={styles.leave} href={exitUrl} rel="noreferrer nofollow" data-leave>
            <Icon id="external" mirrors />
            <span>
              {t("button")} <span className="unseen">{t("keys")}</span>
            </span>
          </a>
          <span className={styles.keys} aria-hidden="true">
            {t("keys")}
          </span>
        </div>
      </div>
      <details className={`page no-print ${styles.note}`}>
        <summary>{t("title")}</summary>
        <noscript>
          <p>{t("withoutScript")}</p>
        </noscript>
        <p className={styles.withScript}>{t("what")}</p>
        <p>{t("history")}</p>
        <p>{t("safer")}</p>
      </details>
      <QuickLeaving words={{ two: t("twoMore"), one: t("oneMore"), still: t("still") }} />
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { isolate, writeTime } from "../../catalogue/hours/clock.rules.ts";
import { type Locale, TIME_ZONE } from "../../i18n/routing.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { IconId } from "../../ui/icon-ids.ts";
import { timeAt } from "../../wall-clock.ts";
import form from "../form/Form.module.css";
import type { SaveState } from "./answer.rules.ts";
import { CLASH } from "./clash-place.ts";
import styles from "./Saving.module.css";
import type { Editing } from "./use-editing.ts";

interface SaveBarProps {
  readonly editing: Editing;
  /** What is saved: a section, a translation. */
  readonly name: string;
  readonly locale: Locale;
  readonly label: string;
}

/** The buttons of a section, and in words where it stands: nothing is ever saved or lost without a word. */
export function SaveBar({ editing, name, locale, label }: SaveBarProps) {
  const t = useTranslations("editing");
  const state = editing.saves[name];
  const isDirty = editing.isDirty(name);
  const isSending = state?.kind === "SENDING";
  const isClashing = editing.isClashing(name);
  const press = () => {
    if (isSending) return;
    if (isClashing) document.getElementById(CLASH)?.focus();
    void editing.save(name);
  };
  return (
    <div className={isDirty ? `${styles.bar} ${styles.stuck}` : styles.bar}>
      <div className={form.chips}>
        <button
          type="button"
          className={`${form.button} ${form.main}`}
          aria-disabled={isSending || !isDirty}
          onClick={press}
        >
          {t(state?.kind === "OFFLINE" ? "save.again" : "save.button")} <span className="unseen">{label}</span>
        </button>
        {isDirty && !isSending ? (
          <button type="button" className={form.button} onClick={() => editing.drop(name)}>
            {t("save.drop")} <span className="unseen">{label}</span>
          </button>
        ) : null}
      </div>
      <SaidState
        state={state}
        isDirty={isDirty}
        isKept={editing.isKept}
        isClashing={isClashing && isDirty}
        locale={locale}
      />
    </div>
  );
}

interface SaidStateProps {
  readonly state: SaveState | undefined;
  readonly isDirty: boolean;
  readonly isKept: boolean;
  /** Two changed the same: one must choose first. */
  readonly isClashing?: boolean;
  readonly locale: Locale;
}

const ICONS: Partial<Record<SaveState["kind"], IconId>> = { SAVED: "check", WAITING: "clock" };

export function SaidState({ state, isDirty, isKept, isClashing = false, locale }: SaidStateProps) {
  const said = useSentence(state, isDirty, isKept, locale);
  const isBad = state !== undefined && ["INVALID", "NOT_ALLOWED", "TOO_MANY", "OFFLINE"].includes(state.kind);
  const t = useTranslations("editing");
  const sentence = isClashing && state?.kind !== "SENDING" ? t("clash.first") : said;
  return (
    <p role="status" className={isBad ? `${styles.said} ${styles.bad}` : styles.said}>
      {sentence === "" ? null : (
        <>
          <Icon id={(state && ICONS[state.kind]) ?? (isBad ? "warning" : "info")} />
          <span>
            {sentence}{" "}
            {state?.kind === "NOT_ALLOWED" && state.reason === "SIGN_IN_NEEDED" ? (
              <a href={paths.desk.signIn(locale)} target="_blank" rel="noreferrer">
                {t("save.signIn")}
              </a>
            ) : null}
          </span>
        </>
      )}
    </p>
  );
}

function useSentence(state: SaveState | undefined, isDirty: boolean, isKept: boolean, locale: Locale): string {
  const t = useTranslations("editing");
  const notSent = isDirty ? t(isKept ? "save.notSent" : "save.notKept") : "";
  if (state === undefined) return notSent;
  switch (state.kind) {
    case "SENDING":
      return t("save.sending");
    case "SAVED":
      // What was written after the last save is what matters now.
      return (
        notSent || t("save.saved", { time: isolate(writeTime(timeAt(new Date(state.at), TIME_ZONE), locale), locale) })
      );
    case "WAITING":
      return t("save.waiting");
    case "OFFLINE":
      return t("save.offline");
    case "INVALID":
      return t("save.invalid");
    case "NOT_ALLOWED":
      return t("save.notAllowed", { reason: state.reason });
    case "TOO_MANY":
      return t("save.tooMany");
  }
}

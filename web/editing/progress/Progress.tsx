"use client";

import { useTranslations } from "next-intl";
import type { Content } from "../content/content.ts";
import form from "../form/Form.module.css";
import type { Section } from "../saving/sections.rules.ts";
import { completenessOf, type Part } from "./completeness.rules.ts";
import styles from "./Progress.module.css";

/** Where the next thing is done. Activities and translations have pages of their own. */
const WHERE: Readonly<Record<Part, Section | "activities" | "translate">> = {
  languages: "languages",
  modes: "languages",
  hours: "hours",
  phone: "contacts",
  soon: "activities",
  description: "presentation",
  translations: "translate",
  address: "place",
  cost: "facts",
  accessibility: "accessibility",
};

interface ProgressProps {
  readonly content: Content;
  readonly hasSomethingSoon: boolean;
  readonly onGo: (where: Section | "activities" | "translate") => void;
}

/** "7 of 10", and the one thing that residents miss most. */
export function Progress({ content, hasSomethingSoon, onGo }: ProgressProps) {
  const t = useTranslations("editing");
  const { score, of, next } = completenessOf(content, { hasSomethingSoon });
  return (
    <section className={styles.progress} aria-label={t("progress.title")}>
      <p className={styles.score}>
        <strong>{t("progress.score", { score, of })}</strong>
        <progress max={of} value={score} aria-label={t("progress.title")} />
      </p>
      {next === null ? (
        <p>{t("progress.done")}</p>
      ) : (
        <div className={styles.next}>
          <p>{t("progress.why", { part: next })}</p>
          <button type="button" className={form.button} onClick={() => onGo(WHERE[next])}>
            {t("progress.do", { part: next })}
          </button>
        </div>
      )}
    </section>
  );
}

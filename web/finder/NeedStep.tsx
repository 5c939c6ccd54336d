import { getWords } from "../i18n/words.ts";
import type { IconId } from "../ui/icon-ids.ts";
import { Choice } from "./Choice.tsx";
import styles from "./Finder.module.css";
import { NEEDS, type Need } from "./need.url.ts";
import type { StepProps } from "./step.ts";

const ICONS: Record<Need, IconId> = {
  meet: "meeting-place",
  language: "language-learning",
  papers: "forms-help",
  family: "families",
  work: "employment",
  home: "housing",
  health: "health",
  unsafe: "violence-support",
  all: "list",
};

/** What do you need? */
export async function NeedStep({ locale, finder, hrefWith }: StepProps) {
  const t = await getWords(locale, "finder");
  return (
    <ul className={styles.pictures}>
      {NEEDS.map((need) => (
        <Choice key={need} href={hrefWith({ need })} icon={ICONS[need]} isChosen={finder.need === need}>
          {t(`need.${need}`)}
        </Choice>
      ))}
    </ul>
  );
}

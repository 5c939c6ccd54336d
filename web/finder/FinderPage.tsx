import type { ReactNode } from "react";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Answers } from "./Answers.tsx";
import { DeadEnd } from "./DeadEnd.tsx";
import styles from "./Finder.module.css";
import {
  endHref,
  type Finder,
  finderHref,
  numberOf,
  onwards,
  STEPS,
  type Step,
  stepBefore,
  UNANSWERED,
} from "./finder.url.ts";
import { LanguageStep } from "./LanguageStep.tsx";
import { NeedStep } from "./NeedStep.tsx";
import { isUrgent } from "./need.url.ts";
import { PlaceStep } from "./PlaceStep.tsx";
import { questionOf } from "./question.ts";
import type { StepProps } from "./step.ts";
import { TimeStep } from "./TimeStep.tsx";

const SCREENS: Record<Step, (props: StepProps) => Promise<ReactNode>> = {
  need: NeedStep,
  language: LanguageStep,
  place: PlaceStep,
  time: TimeStep,
};

type FinderPageProps = Omit<StepProps, "hrefWith">;

/** Four questions, one a screen, each a page of plain links. */
export async function FinderPage({ locale, finder, remaining }: FinderPageProps) {
  const t = await getWords(locale, "finder");
  const search = await getWords(locale, "search");
  const site = await getWords(locale, "site");
  const listing = await getWords(locale, "listing");
  const at = { finder: paths.finder(locale), home: paths.home(locale) };
  const { step } = finder;
  const hrefWith = (answer: Partial<Finder>) => onwards(at, { ...finder, ...answer });
  const Screen = SCREENS[step];
  const before = stepBefore(step);
  const props = { locale, finder, remaining };
  return (
    <div className={`page ${styles.page}`}>
      <p className={styles.progress}>
        <span>{t("step", { number: numberOf(step), count: STEPS.length })}</span>
        <progress value={numberOf(step)} max={STEPS.length} aria-hidden="true" />
      </p>
      <h1>{await questionOf(locale, step)}</h1>
      {isUrgent(finder.need) ? (
        <Notice tone="info" title={finder.need === "unsafe" ? t("unsafe") : undefined}>
          <p>
            <a href="tel:112">{site("away.emergency")}</a>
          </p>
        </Notice>
      ) : null}
      <Answers {...props} />
      <p className={styles.left}>{t("left", { count: remaining.count })}</p>
      {remaining.count === 0 ? <DeadEnd {...props} /> : null}
      <Screen {...props} hrefWith={hrefWith} />
      <p className={styles.ways}>
        <ButtonLink href={before ? finderHref(at.finder, finder, { step: before }) : at.home} rel="nofollow">
          <span className={styles.back}>
            <Icon id="arrow" mirrors />
          </span>{" "}
          {t("back")}
        </ButtonLink>
        {/* The last question has a picture for "any time". */}
        {step === "time" ? null : (
          <ButtonLink href={hrefWith(UNANSWERED[step])} rel="nofollow">
            {step === "place" ? listing("place.national") : t("skip")}
          </ButtonLink>
        )}
        {remaining.count > 0 ? (
          <ButtonLink href={endHref(at.home, finder)} tone="main" icon="search" rel="nofollow">
            {search("submitCount", { count: remaining.count })}
          </ButtonLink>
        ) : null}
      </p>
    </div>
  );
}

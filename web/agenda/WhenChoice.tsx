import { writeDay } from "../catalogue/hours/clock.rules.ts";
import { baseOf, formattingTag, type Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import { addDays, forFormatting } from "../wall-clock.ts";
import { type Agenda, hrefOfAgenda } from "./agenda.url.ts";
import styles from "./WhenChoice.module.css";
import { daysOf, daysToChoose, readWhen, SPELLS, type When } from "./when.rules.ts";

interface WhenChoiceProps {
  readonly agenda: Agenda;
  readonly today: string;
  readonly locale: Locale;
}

/** When: links, so that each is one tap and works without a script. Two weeks of days stand below the spells. */
export async function WhenChoice({ agenda, today, locale }: WhenChoiceProps) {
  const t = await getWords(locale, "activities");
  const days = daysToChoose(agenda.when, today);
  const shown = daysOf(agenda.when, today);
  const link = (when: When) => ({
    href: `${hrefOfAgenda(locale, agenda, {}, when)}#results`,
    "aria-current": when === agenda.when ? ("true" as const) : undefined,
    "data-soft": true,
    rel: "nofollow",
  });
  const weekday = new Intl.DateTimeFormat(formattingTag(locale), { weekday: "short", timeZone: "UTC" });
  return (
    <nav className={`${styles.when} no-print`} aria-label={t("when.legend")}>
      <ul className={styles.spells}>
        {[null, ...SPELLS].map((spell) => (
          <li key={spell ?? "soon"}>
            <a {...link(spell)}>{t(`when.${spell ?? "soon"}`)}</a>
          </li>
        ))}
      </ul>
      <p className={styles.choose}>
        <Icon id="calendar" /> {t("when.days")}
      </p>
      <ol className={styles.days}>
        {days.map((day) => (
          <li key={day}>
            <a
              {...link(readWhen(day, today))}
              data-shown={agenda.when !== null && day >= shown.from && day < shown.to ? true : undefined}
            >
              <span className="unseen">{writeDay(day, locale)}</span>
              <span aria-hidden="true">
                <small>{weekday.format(forFormatting(day))}</small>
                <Ltr>{writeNumbers(day, locale)}</Ltr>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <OtherDays agenda={agenda} today={today} days={days} locale={locale} />
    </nav>
  );
}

/** Day and month in the order of the country's signs, whichever way the writing runs. */
function writeNumbers(date: string, locale: Locale): string {
  const [day, month] = [Number(date.slice(8)), Number(date.slice(5, 7))];
  return ["fi", "sv", "et", "ru", "uk", "tr"].includes(baseOf(locale)) ? `${day}.${month}.` : `${day}/${month}`;
}

/** To the days before and after those that can be chosen. */
async function OtherDays({ agenda, today, days, locale }: WhenChoiceProps & { readonly days: readonly string[] }) {
  const t = await getWords(locale, "activities");
  const first = days[0] ?? today;
  const later = readWhen(addDays(first, days.length), today);
  const before = addDays(first, -1);
  const earlier = first > today ? readWhen(before < today ? today : before, today) : null;
  return (
    <p className={styles.others}>
      {earlier === null ? null : (
        <a href={`${hrefOfAgenda(locale, agenda, {}, earlier)}#results`} data-soft rel="nofollow">
          {t("when.earlier")}
        </a>
      )}
      {later === null ? null : (
        <a href={`${hrefOfAgenda(locale, agenda, {}, later)}#results`} data-soft rel="nofollow">
          {t("when.later")}
        </a>
      )}
    </p>
  );
}

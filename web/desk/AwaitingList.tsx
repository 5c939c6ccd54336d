import type { DeskViewer } from "../accounts/viewer.queries.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { Section } from "../ui/Section.tsx";
import type { Awaiting } from "./awaiting.queries.ts";
import styles from "./Desk.module.css";

interface AwaitingListProps {
  readonly viewer: DeskViewer;
  readonly awaiting: Awaiting;
  readonly locale: Locale;
}

/** What is to be done first, each with the way there; that nothing waits is said too. */
export async function AwaitingList({ viewer, awaiting, locale }: AwaitingListProps) {
  const t = await getWords(locale, "desk");
  const review = await getWords(locale, "review");
  const queue = viewer.territory.reduce((sum, { submissions }) => sum + submissions, 0);
  const asks = (await getWords(locale, "editing"))("mine.submission", { state: "ASKED_BACK" });
  const lines = [
    { icon: "list", href: paths.desk.queue(locale), label: t("rooms.queue"), count: queue },
    { icon: "flag", href: paths.desk.claims(locale), label: t("rooms.claims"), count: awaiting.claims },
    { icon: "chat", href: paths.desk.mine(locale), label: asks, count: awaiting.asked },
    {
      icon: "check",
      href: paths.desk.due(locale),
      label: (await getWords(locale, "confirm"))("title"),
      count: awaiting.due,
    },
  ] as const;
  const waiting = lines.filter(({ count }) => count > 0);
  return (
    <Section title={review("queue.title")} icon="clock">
      {waiting.length === 0 ? (
        <p>{review("queue.none")}</p>
      ) : (
        <ul className={styles.awaiting}>
          {waiting.map(({ icon, href, label, count }) => (
            <li key={href}>
              <a href={href}>
                <Icon id={icon} />
                <span>{label}</span>
                <strong>{count}</strong>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

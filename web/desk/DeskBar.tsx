import { signOut } from "../accounts/sign-in.actions.ts";
import type { DeskViewer } from "../accounts/viewer.queries.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import styles from "./Desk.module.css";
import { DeskLink } from "./DeskLink.tsx";
import { type DeskRoom, deskPlan } from "./desk-rooms.ts";
import { ForgetOnSignOut } from "./ForgetOnSignOut.tsx";

interface DeskBarProps {
  readonly locale: Locale;
  readonly viewer: DeskViewer;
}

/** Pages that lie below another room's address: that room is not where one is. */
const HOLDS_NO_PAGES: ReadonlySet<DeskRoom["id"]> = new Set(["start", "people"]);

/**
 * Where one can go at the desk, as whom one is there, and the way out. What is folded away stands beside what opens it, so
 * that it takes the whole width below the row, and the row stays as it is.
 */
export async function DeskBar({ locale, viewer }: DeskBarProps) {
  const t = await getWords(locale, "desk");
  const { first, groups } = deskPlan(viewer);
  const ways = (rooms: readonly DeskRoom[]) =>
    rooms.map(({ id, icon, path }) => (
      <li key={id}>
        <DeskLink href={path(locale)} holdsPages={!HOLDS_NO_PAGES.has(id)}>
          <Icon id={icon} /> <span>{t(`rooms.${id}`)}</span>
        </DeskLink>
      </li>
    ));
  return (
    <div className={`${styles.bar} no-print`}>
      <div className={`page ${styles.row}`}>
        <nav className={styles.nav} aria-label={t("title")}>
          <ul className={styles.links}>{ways(first)}</ul>
          <details className={styles.more}>
            <summary>
              <Icon id="list" /> <span>{t("more")}</span>
            </summary>
          </details>
          <div className={styles.groups}>
            {groups.map(({ id, rooms }) => (
              <div key={id}>
                <p id={`desk-${id}`}>{t(`groups.${id}`)}</p>
                <ul aria-labelledby={`desk-${id}`}>{ways(rooms)}</ul>
              </div>
            ))}
          </div>
        </nav>
        <div className={styles.who}>
          <Ltr>{viewer.email}</Ltr>
          <form action={signOut}>
            <input type="hidden" name="locale" value={locale} />
            <ForgetOnSignOut />
            <button className={styles.out} type="submit">
              <Icon id="lock" /> {t("signOut")}
            </button>
          </form>
        </div>
      </div>
    </div>
  );
}

import { signOut } from "../accounts/sign-in.actions.ts";
import type { DeskViewer } from "../accounts/viewer.queries.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import styles from "./Desk.module.css";
import { deskRooms } from "./desk-rooms.ts";
import { ForgetOnSignOut } from "./ForgetOnSignOut.tsx";

interface DeskBarProps {
  readonly locale: Locale;
  readonly viewer: DeskViewer;
}

/** Where one can go at the desk, as whom one is there, and the way out. */
export async function DeskBar({ locale, viewer }: DeskBarProps) {
  const t = await getWords(locale, "desk");
  return (
    <nav className={`${styles.bar} no-print`} aria-label={t("title")}>
      <div className={`page ${styles.row}`}>
        <ul className={styles.links}>
          {deskRooms(viewer).map(({ id, icon, path }) => (
            <li key={id}>
              <a href={path(locale)}>
                <Icon id={icon} /> {t(`rooms.${id}`)}
              </a>
            </li>
          ))}
        </ul>
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
    </nav>
  );
}

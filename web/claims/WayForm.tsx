import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { Ltr } from "../ui/Ltr.tsx";
import { ActForm } from "./ActForm.tsx";
import styles from "./Claims.module.css";
import { startClaim } from "./claims.actions.ts";

interface WayFormProps {
  readonly way: string;
  readonly addresses: readonly string[];
  readonly given: { readonly locale: Locale; readonly slug: string; readonly organisation: string };
  readonly problems: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

/** The one form of the way that she chose. */
export async function WayForm({ way, addresses, given, problems, locale }: WayFormProps) {
  const t = await getWords(locale, "claims");
  const known = way === "mail" || way === "letter" ? way : "officer";
  const field = {
    mail: { kind: "email", label: t("mail.label"), isRequired: true },
    officer: { kind: "text", label: t("officer.label"), hint: t("officer.hint"), isRequired: true },
    letter: { kind: "text", label: t("letter.label"), isRequired: false },
  } as const;
  const icon = { mail: "mail", officer: "check", letter: "forms-help" } as const;
  return (
    <section className={styles.sheet} aria-label={t(`ways.${known}.title`)}>
      <h2>{t(`ways.${known}.title`)}</h2>
      <p>{t(`${known}.text`)}</p>
      {known === "mail" ? (
        <ul className={styles.addresses}>
          {addresses.map((address) => (
            <li key={address}>
              <Ltr>{address.includes("@") ? address : `…@${address}`}</Ltr>
            </li>
          ))}
        </ul>
      ) : null}
      <ActForm
        act={startClaim}
        given={{ ...given, way: known }}
        field={field[known]}
        submit={t(`${known}.submit`)}
        icon={icon[known]}
        problems={problems}
      />
      <p>
        <a className={styles.back} href={paths.desk.claim(locale, given.slug)}>
          {t("otherWay")}
        </a>
      </p>
    </section>
  );
}

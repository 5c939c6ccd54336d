import type { Locale } from "../../i18n/routing.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import styles from "./Comparison.module.css";
import type { Value } from "./values.rules.ts";

/** What stands in a field: one thing as it is, several below each other. */
export function Values({ values, locale }: { readonly values: readonly Value[]; readonly locale: Locale }) {
  const [only] = values;
  if (values.length === 1 && only) {
    return (
      <p className={styles.value}>
        <One value={only} locale={locale} />
      </p>
    );
  }
  return (
    <ul className={styles.value}>
      {values.map((value) => (
        <li key={value.text}>
          <One value={value} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function One({
  value: { text, language, direction, isLtr },
  locale,
}: {
  readonly value: Value;
  readonly locale: Locale;
}) {
  if (language !== null) return <LocalText text={{ text, language, direction: direction ?? "LTR" }} locale={locale} />;
  return isLtr ? <Ltr>{text}</Ltr> : text;
}

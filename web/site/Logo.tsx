import styles from "./Logo.module.css";

/** A pin on a map whose head is a speech bubble: a place where people talk with each other. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 32 36" aria-hidden="true" focusable="false">
      <path d="M8 2h16a6 6 0 0 1 6 6v9a6 6 0 0 1-6 6h-3.2L16 34.5 11.2 23H8a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6z" />
      <circle cx="9.5" cy="12.5" r="2.2" />
      <circle cx="16" cy="12.5" r="2.2" />
      <circle cx="22.5" cy="12.5" r="2.2" />
    </svg>
  );
}

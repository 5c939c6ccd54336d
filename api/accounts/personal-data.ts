/**
 * Every place in the database where something about an account holder stands, and what becomes of it when she erases
 * her account. A test compares this list with the tables: a new column of this kind that is missing here fails it.
 */

interface PersonalPlace {
  readonly table: string;
  readonly column: string;
  /** Whether the account's number stands there, or its address. */
  readonly holds: "ID" | "EMAIL";
  /**
   * DELETE the row; BLANK the column, because the row is about something else; or KEEP it, because it is a number that
   * means nothing once the account is gone.
   */
  readonly atErasure: "DELETE" | "BLANK" | "KEEP";
}

const place = (table: string, column: string, holds: "ID" | "EMAIL", atErasure: PersonalPlace["atErasure"]) => ({
  table,
  column,
  holds,
  atErasure,
});

/** In the order in which they are emptied: the account itself last. */
export const PERSONAL_PLACES: readonly PersonalPlace[] = [
  place("session", "account_id", "ID", "DELETE"),
  place("passkey", "account_id", "ID", "DELETE"),
  place("sign_in_method", "account_id", "ID", "DELETE"),
  place("sign_in_challenge", "email", "EMAIL", "DELETE"),
  place("address_change", "account_id", "ID", "DELETE"),
  place("address_change", "old_email", "EMAIL", "DELETE"),
  place("address_change", "new_email", "EMAIL", "DELETE"),
  place("invitation", "email", "EMAIL", "DELETE"),
  place("invitation", "invited_by_id", "ID", "BLANK"),
  place("membership", "account_id", "ID", "DELETE"),
  place("membership", "granted_by_id", "ID", "BLANK"),
  place("membership", "ended_by_id", "ID", "BLANK"),
  place("claim", "account_id", "ID", "DELETE"),
  place("claim", "decided_by_id", "ID", "BLANK"),
  place("draft", "account_id", "ID", "DELETE"),
  place("submission", "author_id", "ID", "BLANK"),
  place("submission", "decided_by_id", "ID", "BLANK"),
  place("submission", "contact_email", "EMAIL", "BLANK"),
  place("revision", "author_id", "ID", "BLANK"),
  place("confirmation", "account_id", "ID", "BLANK"),
  place("reminder", "account_id", "ID", "BLANK"),
  place("letter", "recipient", "EMAIL", "DELETE"),
  place("idempotent_answer", "owner", "ID", "DELETE"),
  place("audit_entry", "actor_id", "ID", "KEEP"),
  place("audit_entry", "subject_id", "ID", "KEEP"),
  place("account", "id", "ID", "DELETE"),
];

/** What is held of her but would let whoever reads the file be her. */
export const SECRET_COLUMNS: readonly string[] = [
  "token",
  "code_hash",
  "link_hash",
  "browser_hash",
  "token_hash",
  "undo_hash",
];

// `npm run maintainer -- name@example.org`: makes somebody a maintainer, the first one above all, since every other
// role is given at the desk by somebody who has one. Needs nothing but the database, and may be run again.
// With --forget-passkeys it also removes her passkeys, for a maintainer who has lost all her devices.
import pg from "pg";
import { AUDIT_LOCK, entryAfter } from "../api/audit/audit.rules.ts";

const [address, ...options] = process.argv.slice(2);
const email = (address ?? "").trim().normalize("NFC").toLowerCase();
const forgets = options.includes("--forget-passkeys");
const unknown = options.filter((option) => option !== "--forget-passkeys");

if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254 || unknown.length > 0) {
  console.error("Usage: npm run maintainer -- name@example.org [--forget-passkeys]");
  process.exit(2);
}

/** What was done is written down as everything else is, last in the transaction. */
async function note(act, accountId, details) {
  await database.query("SELECT pg_advisory_xact_lock($1)", [AUDIT_LOCK]);
  const { rows } = await database.query("SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1");
  const clock = await database.query("SELECT clock_timestamp()::timestamptz(3) AS at");
  const last = rows[0] ? { sequence: BigInt(rows[0].sequence), hash: rows[0].hash } : null;
  const deed = { actor: "SYSTEM", actorId: null, act, subjectType: "Account", subjectId: accountId, details };
  const entry = entryAfter(last, deed, clock.rows[0].at);
  await database.query(
    `INSERT INTO audit_entry (sequence, at, actor, actor_id, act, subject_type, subject_id, details, previous_hash, hash)
     VALUES ($1, $2, $3, NULL, $4, $5, $6, $7, $8, $9)`,
    [
      String(entry.sequence),
      entry.at,
      entry.actor,
      entry.act,
      entry.subjectType,
      entry.subjectId,
      JSON.stringify(entry.details),
      Buffer.from(entry.previousHash),
      Buffer.from(entry.hash),
    ],
  );
}

const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
await database.connect();
try {
  await database.query("BEGIN");
  const before = await database.query("SELECT state FROM account WHERE email = $1", [email]);
  const account = await database.query(
    `INSERT INTO account (email, state) VALUES ($1, 'ACTIVE')
     ON CONFLICT (email) DO UPDATE SET state = 'ACTIVE', updated_at = now() RETURNING id`,
    [email],
  );
  const { id } = account.rows[0];
  const made = await database.query(
    "INSERT INTO membership (account_id, role) VALUES ($1, 'MAINTAINER') ON CONFLICT DO NOTHING RETURNING id",
    [id],
  );
  if (forgets) {
    const removed = await database.query("DELETE FROM passkey WHERE account_id = $1", [id]);
    await database.query("DELETE FROM session WHERE account_id = $1", [id]);
    await note("REMOVE_PASSKEYS", id, { count: removed.rowCount });
  }
  if (before.rows[0]?.state === "DISABLED") await note("OPEN_ACCOUNT", id, {});
  if (made.rowCount > 0) await note("GIVE_ROLE", id, { role: "MAINTAINER" });
  await database.query("COMMIT");
  console.log(made.rowCount > 0 ? `${email} is a maintainer now.` : `${email} was a maintainer already.`);
  if (forgets) console.log("Her passkeys are removed, and she is signed out everywhere.");
  console.log(
    [
      "",
      "What to do next:",
      "  1. Start the service and open /en/desk on its address (SITE_URL; on this machine http://localhost:3000/en/desk).",
      `  2. Ask for a code for ${email}, and type it.`,
      "  3. Add a passkey under “My account”: until then the role does not count.",
      "  4. Invite officers and other maintainers under “People”. Two maintainers are better than one.",
    ].join("\n"),
  );
} catch (problem) {
  await database.query("ROLLBACK");
  throw problem;
} finally {
  await database.end();
}

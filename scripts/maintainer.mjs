// `npm run maintainer -- name@example.org`: makes somebody a maintainer, the first one above all, since every other
// role is given at the desk by somebody who has one. Needs nothing but the database, and may be run again.
// With --forget-passkeys it also removes her passkeys, for a maintainer who has lost all her devices.
import pg from "pg";

const [address, ...options] = process.argv.slice(2);
const email = (address ?? "").trim().normalize("NFC").toLowerCase();
const forgets = options.includes("--forget-passkeys");
const unknown = options.filter((option) => option !== "--forget-passkeys");

if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254 || unknown.length > 0) {
  console.error("Usage: npm run maintainer -- name@example.org [--forget-passkeys]");
  process.exit(2);
}

const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
await database.connect();
try {
  await database.query("BEGIN");
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
    await database.query("DELETE FROM passkey WHERE account_id = $1", [id]);
    await database.query("DELETE FROM session WHERE account_id = $1", [id]);
  }
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

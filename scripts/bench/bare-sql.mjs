// A contestant: Node's own HTTP server and one good SQL statement a question, which makes the JSON inside
// PostgreSQL. The limit of any server that asks the database at each request.
import { createServer } from "node:http";
import pg from "pg";
import { QUESTIONS } from "./questions/index.mjs";

const STATEMENTS = new Map(QUESTIONS.map(({ name, sql }) => [`/${name}`, { name, text: sql }]));
const NAME = "bench bare SQL";
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 16,
  application_name: NAME,
  // Sixteen ask at once: helpers for one question would only take the cores from another, and nobody could count their time.
  options: "-c max_parallel_workers_per_gather=0",
});

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

const server = createServer(async (request, response) => {
  try {
    const statement = STATEMENTS.get(request.url);
    const { rows } = await pool.query({ ...statement, values: await readBody(request) });
    const body = Buffer.from(rows[0].answer);
    response
      .writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length })
      .end(body);
  } catch (problem) {
    response.writeHead(500).end(String(problem));
  }
});
server.listen(0, "127.0.0.1", () => process.send?.({ url: `http://127.0.0.1:${server.address().port}` }));

// Most of its work is done by the database's processes: whoever counts processor time must know them.
process.on("message", async () => {
  const { rows } = await pool.query("SELECT pid FROM pg_stat_activity WHERE application_name = $1", [NAME]);
  process.send?.({ backends: rows.map(({ pid }) => pid) });
});

const stop = () => {
  server.close(() => pool.end().then(() => process.exit(0)));
  server.closeAllConnections();
};
process.once("SIGTERM", stop);
process.once("disconnect", stop);

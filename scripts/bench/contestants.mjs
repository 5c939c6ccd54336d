// Starts the contestants of one run, all at once, so that rounds can be interleaved, and makes the requests for each.
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findFreePort } from "../embedded-postgres.mjs";
import { root, withOwnTools } from "../prepare.mjs";
import { startProcess, waitUntilReady } from "../processes.mjs";

const JSON_TYPE = { "content-type": "application/json" };
const LOCALE = "fi";
const hashOf = (document) => createHash("sha256").update(document).digest("hex");

/** The next message of a child process. */
const heard = ({ name, child }) =>
  new Promise((done, fail) => {
    const ended = () => fail(new Error(`${name} ended unexpectedly.`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      done(message);
    });
  });

function startOwn(name, file, env) {
  return startProcess(name, [join(import.meta.dirname, file)], { cwd: root, env: withOwnTools(env) });
}

/** The product's API on a database, exactly as `npm start` runs it. */
async function startProduct(databaseUrl, folder, questions) {
  mkdirSync(folder, { recursive: true });
  const documents = join(folder, "documents.json");
  writeFileSync(
    documents,
    JSON.stringify(Object.fromEntries(questions.map(({ document }) => [hashOf(document), document]))),
  );
  const port = await findFreePort();
  const token = randomUUID();
  const env = withOwnTools({
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    API_PORT: String(port),
    PERSISTED_DOCUMENTS: documents,
    START_TOKEN: token,
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
  });
  const product = startProcess("the API", [join(root, "api/server.ts")], { cwd: root, env });
  await waitUntilReady(`http://127.0.0.1:${port}/health`, token, product, 300);
  return { ...product, url: `http://127.0.0.1:${port}` };
}

/** Starts everything. `stop()` ends it all. */
export async function startContestants({ databaseUrl, folder, questions }) {
  const started = [];
  const keep = (one) => {
    started.push(one);
    return one;
  };
  const stop = async () => {
    for (const one of started.toReversed()) await one.stop();
  };
  try {
    const product = keep(await startProduct(databaseUrl, folder, questions));
    const bareSql = keep(startOwn("bare SQL", "bare-sql.mjs", { DATABASE_URL: databaseUrl }));
    const { url: bareSqlUrl } = await heard(bareSql);
    const hello = keep(startOwn("hello-world", "hello.mjs", {}));
    const { url: helloUrl } = await heard(hello);
    const load = keep(startOwn("the load generator", "load.mjs", {}));
    await heard(load);
    return {
      product,
      stop,
      urls: { product: product.url, repeated: product.url, bareSql: bareSqlUrl, hello: helloUrl },
      /** The processes that work for a contestant. */
      pidsOf: async (contestant) => {
        if (contestant === "hello") return [hello.child.pid];
        if (contestant !== "bareSql") return [product.child.pid];
        const answer = heard(bareSql);
        bareSql.child.send({ wants: "backends" });
        return [bareSql.child.pid, ...(await answer).backends];
      },
      tellHello: async (lengths) => {
        const told = heard(hello);
        hello.child.send({ lengths });
        await told;
      },
      fire: async (order) => {
        const answer = heard(load);
        load.child.send(order);
        const { result, problem } = await answer;
        if (problem) throw new Error(`The load generator failed: ${problem}`);
        return result;
      },
    };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/**
 * What each contestant is asked. A POST is never answered from the product's store of answers, so that is
 * the uncached lane, as the site's server asks; the GET with a persisted operation is the repeated one, as browsers ask.
 */
export const REQUESTS = {
  product: ({ document }, { variables }) => ({
    method: "POST",
    path: `/graphql?lang=${LOCALE}`,
    headers: JSON_TYPE,
    body: JSON.stringify({ query: document, variables }),
  }),
  repeated: ({ document }, { variables }) => {
    const query = new URLSearchParams({
      lang: LOCALE,
      variables: JSON.stringify(variables),
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(document) } }),
    });
    return { method: "GET", path: `/graphql?${query}`, headers: { "apollo-require-preflight": "1" } };
  },
  bareSql: ({ name }, { values }) => ({
    method: "POST",
    path: `/${name}`,
    headers: JSON_TYPE,
    body: JSON.stringify(values),
  }),
  hello: ({ name }, _, index) => ({ method: "GET", path: `/${name}/${index}` }),
};

/** Asks once and returns the body, as text. */
export async function askOnce(url, { method, path, headers, body }) {
  const response = await fetch(url + path, { method, headers, body, signal: AbortSignal.timeout(60_000) });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url}${path} answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
}

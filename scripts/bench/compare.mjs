// Before anything is timed: do the contestants say the same? An answer that is quick and wrong is not quick.
import { isDeepStrictEqual } from "node:util";
import { askOnce, REQUESTS } from "./contestants.mjs";

/**
 * Asks product and bare SQL everything once. Returns per question how many answers are equal (or, where the
 * two search differently, how well each did) and tells hello-world how long the product's answers are.
 */
export async function compareAnswers(contestants, questions) {
  const { urls } = contestants;
  const lengths = [];
  const verdicts = {};
  for (const question of questions) {
    const pairs = [];
    for (const [index, parameters] of question.parameters.entries()) {
      const text = await askOnce(urls.product, REQUESTS.product(question, parameters));
      const { data, errors } = JSON.parse(text);
      if (errors) throw new Error(`${question.name} ${index}: ${JSON.stringify(errors).slice(0, 500)}`);
      const repeated = await askOnce(urls.repeated, REQUESTS.repeated(question, parameters));
      if (repeated !== text) throw new Error(`${question.name} ${index}: GET and POST differ.`);
      lengths.push([`/${question.name}/${index}`, Buffer.byteLength(text)]);
      const sql = JSON.parse(await askOnce(urls.bareSql, REQUESTS.bareSql(question, parameters)));
      pairs.push({ parameters, product: question.ofProduct(data), sql: question.ofSql(sql) });
    }
    verdicts[question.name] = question.judge ? judge(question, pairs) : countEqual(question, pairs);
  }
  await contestants.tellHello(lengths);
  return { verdicts, bytes: averageBytes(lengths) };
}

function countEqual({ name }, pairs) {
  const different = pairs.filter(({ product, sql }) => !isDeepStrictEqual(product, sql));
  const [first] = different;
  if (first) {
    console.error(
      `${name}: ${different.length} of ${pairs.length} answers differ, the first for ${JSON.stringify(first.parameters.variables)}:`,
    );
    console.error(firstDifference(first.product, first.sql));
  }
  return `${pairs.length - different.length} of ${pairs.length} equal`;
}

/** Where two values part, in a line that can be read. */
function firstDifference(one, other, path = "") {
  if (isDeepStrictEqual(one, other)) return undefined;
  const areBoth = one !== null && other !== null && typeof one === "object" && typeof other === "object";
  if (!areBoth) return `  ${path}: the product says ${JSON.stringify(one)}, SQL ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = firstDifference(one[key], other[key], `${path}/${key}`);
    if (difference) return difference;
  }
  return undefined;
}

const percent = (share) => `${Math.round(share * 100)} %`;
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function judge(question, pairs) {
  const of = (side) => mean(pairs.map((pair) => question.judge(pair[side], pair.parameters)));
  return `meant: ${percent(of("product"))}, SQL ${percent(of("sql"))}`;
}

function averageBytes(lengths) {
  const byName = Map.groupBy(lengths, ([path]) => path.split("/")[1]);
  return Object.fromEntries(
    [...byName].map(([name, list]) => [name, Math.round(mean(list.map(([, length]) => length)))]),
  );
}

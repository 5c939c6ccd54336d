// Turns the measurements into Markdown, and puts it into docs/performance.md between its marks.
import { readFileSync, writeFileSync } from "node:fs";

const whole = (number) => Math.round(number).toLocaleString("en-GB");
const ratio = (number) => (number >= 10 ? number.toFixed(0) : number >= 0.1 ? number.toFixed(2) : number.toFixed(3));

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** Requests a second, and how they compare. */
export function speedTable(questions, { figures, verdicts, bytes }) {
  const head = [
    "",
    "answers",
    "bytes",
    "product",
    "repeated",
    "bare SQL",
    "hello",
    "product : SQL",
    "product : hello",
    "repeated : hello",
    "p50 ms",
    "p99 ms",
  ];
  const rows = questions.map(({ name, title }) => {
    const { product, repeated, bareSql, hello } = figures[name];
    return [
      `${name} ${title}`,
      verdicts[name],
      whole(bytes[name]),
      whole(product.perSecond),
      whole(repeated.perSecond),
      whole(bareSql.perSecond),
      whole(hello.perSecond),
      `**${ratio(product.perSecond / bareSql.perSecond)}**`,
      `**${ratio(product.perSecond / hello.perSecond)}**`,
      `**${ratio(repeated.perSecond / hello.perSecond)}**`,
      product.p50.toFixed(0),
      product.p99.toFixed(0),
    ];
  });
  return table(head, rows);
}

/** Processor time a request, all processes of a contestant together: what other work on the machine disturbs least. */
export function cpuTable(questions, { figures }) {
  const head = ["CPU ms a request", "product", "repeated", "bare SQL", "hello", "SQL : product", "hello : repeated"];
  const rows = questions.map(({ name, title }) => {
    const { product, repeated, bareSql, hello } = figures[name];
    return [
      `${name} ${title}`,
      ...[product, repeated, bareSql, hello].map(({ cpuMs }) => (Number.isNaN(cpuMs) ? "–" : cpuMs.toFixed(3))),
      `**${ratio(bareSql.cpuMs / product.cpuMs)}**`,
      `**${ratio(hello.cpuMs / repeated.cpuMs)}**`,
    ];
  });
  return table(head, rows);
}

/** Loading and weight, a row a size. */
export function loadTable(runs) {
  const head = [
    "places",
    "listings",
    "from the database, s",
    "from the file, s",
    "file, MB",
    "above the empty process, MB",
    "of it live, MB",
    "the API in service, MB",
  ];
  const rows = runs.map(({ places, fromDatabase, fromFile, inService }) => [
    whole(places),
    whole(fromFile.listings),
    fromDatabase.seconds.toFixed(1),
    fromFile.seconds.toFixed(1),
    whole(fromFile.fileSize),
    whole(fromFile.rss),
    whole(fromFile.heap),
    inService === undefined ? "–" : whole(inService),
  ]);
  return table(head, rows);
}

/** What time costs: "who is open then?" over all listings, and what is kept of the days asked about. */
export function timeTable(runs) {
  const head = [
    "places",
    "open at a moment of a new day, ms",
    "of a day known, ms",
    "hosts of eight weeks, first time, ms",
    "days kept, MB",
  ];
  const rows = runs.map(({ places, fromFile }) => [
    whole(places),
    fromFile.coldMs.toFixed(1),
    fromFile.warmMs.toFixed(1),
    whole(fromFile.eightWeeksMs),
    fromFile.daysMb.toFixed(1),
  ]);
  return table(head, rows);
}

/** How the processor time of a request grew from the smallest catalogue to each larger one. */
export function growthTable(questions, runs) {
  const [smallest, ...larger] = runs;
  const head = ["CPU a request", ...questions.map(({ name }) => name)];
  const rows = larger.map(({ places, figures }) => [
    `${whole(smallest.places)} → ${whole(places)} places`,
    ...questions.map(({ name }) => `${ratio(figures[name].product.cpuMs / smallest.figures[name].product.cpuMs)} ×`),
  ]);
  return table(head, rows);
}

const BEGIN = "<!-- measured: begin -->";
const END = "<!-- measured: end -->";

/** Replaces what stands between the marks. */
export function writeBetweenMarks(path, text) {
  const page = readFileSync(path, "utf8");
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${path} has lost its marks: ${BEGIN} and ${END}`);
  writeFileSync(path, `${page.slice(0, from + BEGIN.length)}\n\n${text}\n\n${page.slice(to)}`);
}

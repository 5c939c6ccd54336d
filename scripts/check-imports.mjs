// Who may import whom. The rule is in the table below; breaking it is told kindly, with the way out.
// Also: no cycles between folders, and no package that the workspace does not name.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { root } from "./prepare.mjs";

/** A room, and the rooms below it that its files may import from. Everything not listed is forbidden. */
const ROOMS = {
  api: [
    "api/accounts",
    "api/audit",
    "api/review",
    "api/letters",
    "api/claims",
    "api/suggestions",
    "api/freshness",
    "api/jobs",
    "api/duplicates",
    "api/report",
    "api/usage",
    "api/catalogue",
    "api/search",
    "api/map",
    "api/timetable",
    "api/agenda",
    "api/editing",
    "api/translation",
    "api/settings",
    "api/vocabularies",
  ],
  // Who asks, and what she may do: below all that is done here. It sends letters, and names what roles are of.
  "api/accounts": ["api", "api/audit", "api/catalogue", "api/letters"],
  "api/timetable": ["api"],
  "api/catalogue": ["api", "api/timetable"],
  "api/search": ["api", "api/catalogue", "api/timetable"],
  "api/map": ["api", "api/catalogue", "api/search"],
  "api/agenda": ["api", "api/catalogue", "api/search", "api/timetable"],
  // What was done, by whom and when: written by whoever does something, and knows of none of them.
  "api/audit": ["api"],
  // The one door for change: submissions, decisions, revisions.
  "api/review": ["api", "api/accounts", "api/audit", "api/catalogue", "api/letters", "api/timetable"],
  "api/letters": ["api"],
  // What an editor sees of her own before it is public.
  "api/editing": ["api", "api/accounts", "api/catalogue", "api/review"],
  // What a machine proposes; the texts are stored by review, as any others.
  "api/translation": ["api", "api/accounts", "api/catalogue"],
  "api/claims": ["api", "api/accounts", "api/audit", "api/catalogue", "api/letters", "api/review"],
  "api/suggestions": ["api", "api/accounts", "api/audit", "api/catalogue", "api/letters", "api/review"],
  "api/freshness": ["api", "api/accounts", "api/audit", "api/catalogue", "api/letters", "api/review", "api/timetable"],
  "api/jobs": ["api", "api/accounts", "api/audit", "api/catalogue", "api/freshness", "api/letters", "api/review"],
  // How the service was started; whose business that is, jobs say.
  "api/settings": ["api", "api/accounts", "api/jobs"],
  // The closed lists, and the names that maintainers put right in them.
  "api/vocabularies": ["api", "api/accounts", "api/audit", "api/catalogue", "api/jobs", "api/letters", "api/review"],
  // How often pages were opened; what looks like the same thing twice; how things stand in a municipality.
  "api/usage": ["api", "api/accounts", "api/catalogue", "api/editing", "api/review", "api/timetable"],
  "api/duplicates": ["api", "api/accounts", "api/catalogue", "api/search"],
  "api/report": ["api", "api/accounts", "api/catalogue", "api/review", "api/search", "api/timetable"],
  "api/testing": ["api", "api/accounts", "api/review", "api/letters", "api/catalogue", "api/search", "api/timetable"],
  prisma: [],
  // The rules of time are the same for who writes a timetable as for who reads it.
  seeds: ["api/timetable"],
  // The scripts print and try what is known there: how easy the messages are, which languages there are. The command
  // that makes the first maintainer writes what it did where everything that is done is written.
  scripts: ["web/i18n", "web/messages", "api/audit"],
  web: ["web/delivery", "web/i18n", "web/usage"],
  // How often pages of listings are opened: numbers, and nothing of readers.
  "web/usage": ["web", "web/i18n"],
  // What the service does by itself, how it was set, and the lists it speaks in: for maintainers.
  "web/upkeep": ["web", "web/accounts", "web/search", "web/ui", "web/i18n", "web/graphql"],
  // How a page reaches a phone: what comes first, what comes later.
  "web/delivery": [],
  "web/app": [
    "web",
    "web/accessibility",
    "web/accounts",
    "web/delivery",
    "web/desk",
    "web/agenda",
    "web/calendar",
    "web/catalogue",
    "web/claims",
    "web/editing",
    "web/confirm",
    "web/handout",
    "web/leave",
    "web/finder",
    "web/help",
    "web/map",
    "web/offline",
    "web/saved",
    "web/privacy",
    "web/review",
    "web/search",
    "web/sharing",
    "web/site",
    "web/speech",
    "web/suggest",
    "web/ui",
    "web/upkeep",
    "web/i18n",
    "web/graphql",
  ],
  "web/accessibility": ["web", "web/ui", "web/i18n"],
  // Who is asking, and how she signs in: known to every page of the desk.
  "web/accounts": ["web", "web/ui", "web/i18n", "web/graphql"],
  // What stands around every page of the desk.
  "web/desk": ["web", "web/accounts", "web/ui", "web/i18n", "web/graphql"],
  "web/agenda": ["web", "web/catalogue", "web/search", "web/ui", "web/i18n", "web/graphql"],
  "web/calendar": ["web", "web/search", "web/i18n", "web/graphql"],
  "web/catalogue": ["web", "web/ui", "web/i18n", "web/graphql", "web/map"],
  // "This is our organisation": said, shown and decided.
  "web/claims": ["web", "web/accounts", "web/ui", "web/i18n", "web/graphql"],
  // An association keeps its own listings: what it writes, and how a resident will see it.
  "web/editing": ["web", "web/catalogue", "web/desk", "web/map", "web/ui", "web/i18n", "web/graphql"],
  // The page behind the link in a reminder.
  "web/confirm": ["web", "web/accounts", "web/catalogue", "web/ui", "web/i18n", "web/graphql"],
  "web/handout": ["web", "web/catalogue", "web/leave", "web/search", "web/ui", "web/i18n", "web/graphql"],
  "web/leave": ["web", "web/ui", "web/i18n"],
  "web/finder": ["web", "web/catalogue", "web/search", "web/ui", "web/i18n", "web/graphql"],
  "web/help": ["web", "web/ui", "web/i18n", "web/graphql"],
  "web/map": ["web", "web/ui", "web/i18n", "web/graphql"],
  "web/offline": ["web", "web/catalogue", "web/map", "web/ui", "web/i18n", "web/graphql"],
  // What waits for a decision, what became of it, and how a listing came to be as it is.
  "web/review": ["web", "web/accounts", "web/catalogue", "web/search", "web/ui", "web/i18n", "web/graphql"],
  "web/saved": ["web", "web/catalogue", "web/offline", "web/ui", "web/i18n", "web/graphql"],
  "web/privacy": ["web", "web/ui", "web/i18n"],
  "web/search": ["web", "web/catalogue", "web/map", "web/ui", "web/i18n", "web/graphql"],
  "web/sharing": ["web", "web/catalogue", "web/leave", "web/ui", "web/i18n", "web/graphql"],
  "web/speech": ["web", "web/catalogue", "web/ui", "web/i18n"],
  "web/suggest": ["web", "web/catalogue", "web/search", "web/ui", "web/i18n", "web/graphql"],
  "web/site": ["web", "web/ui", "web/i18n", "web/graphql"],
  "web/messages": [],
  "web/ui": [],
  "web/i18n": ["web", "web/messages"],
  "web/graphql": ["web", "web/i18n"],
  "web/e2e": ["web", "web/accessibility", "web/i18n"],
};

/** Steps of the walk inside the API: a file of a role may import only these roles (and files without a role). */
const ROLES = {
  rules: ["rules"],
  policy: ["rules", "policy"],
  records: ["rules", "records", "policy"],
  schema: ["schema", "rules", "records", "policy"],
};

/** Root files of the API that a room may use; the others know rooms, so rooms must not know them. */
const API_ROOT_FOR_ROOMS = ["builder", "context", "problems", "refusals", "queue.records"];

const SOURCE = /\.(ts|tsx|mjs)$/;
const SKIPPED = new Set(["node_modules", "generated", ".next", ".turbo", "data", "public", "test-results"]);

function* sourcesBelow(folder) {
  for (const name of readdirSync(folder)) {
    if (SKIPPED.has(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sourcesBelow(path);
    else if (SOURCE.test(name)) yield path;
  }
}

/** "api/catalogue/place.schema.ts" is in the room "api/catalogue"; app/[locale]/... is all "web/app". */
function roomOf(path) {
  const [top, second] = relative(root, path).split("/");
  const room = `${top}/${second}`;
  return room in ROOMS ? room : top;
}

const isTest = (path) => /\.(test|bench|e2e)\.tsx?$/.test(path) || path.includes("/testing/");
const roleOf = (path) => /\.([a-z]+)\.tsx?$/.exec(path)?.[1];
const importsIn = (text) =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+["']([^"']+)["']|(?:^|\n)\s*import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3]);

const complaints = [];
const folderEdges = new Map();

function checkImport(from, specifier) {
  const place = relative(root, from);
  if (!specifier.startsWith(".")) return checkPackage(from, specifier);
  const to = resolve(dirname(from), specifier);
  const [here, there] = [roomOf(from), roomOf(to)];
  if (!isTest(from) && dirname(from) !== dirname(to)) {
    const edge = `${relative(root, dirname(from))} > ${relative(root, dirname(to))}`;
    if (!folderEdges.has(edge)) folderEdges.set(edge, place);
  }
  if (here !== there && !isTest(from) && !(ROOMS[here] ?? []).includes(there)) {
    complaints.push(
      `${place} imports ${relative(root, to)}, but ${here} may import only from: ${(ROOMS[here] ?? []).join(", ") || "itself"}.\n  Does the thing belong in a room that both may know? House rules: README, "The house".`,
    );
  }
  if (here.startsWith("api") && !isTest(from)) checkApiWalk(from, to, place, here, there);
}

function checkApiWalk(from, to, place, here, there) {
  const allowed = ROLES[roleOf(from)];
  const role = roleOf(to);
  const isType = role === "schema" && roleOf(from) === "rules";
  if (allowed && role && !allowed.includes(role) && !isType) {
    complaints.push(
      `${place} is a ${roleOf(from)} file and imports the ${role} file ${relative(root, to)}: the walk goes schema, rules, records, never back.`,
    );
  }
  if (isType && !onlyTypes(from, to))
    complaints.push(`${place} is pure rules and may import only types from ${relative(root, to)}.`);
  if (
    there === "api" &&
    here !== "api" &&
    !API_ROOT_FOR_ROOMS.includes(relative(join(root, "api"), to).replace(/\.ts$/, ""))
  ) {
    complaints.push(
      `${place} imports ${relative(root, to)}: a room may use only ${API_ROOT_FOR_ROOMS.join(", ")} of the API's root.`,
    );
  }
}

const onlyTypes = (from, to) => onlyTypesOf(from, relative(dirname(from), to));

function onlyTypesOf(from, name) {
  const lines = readFileSync(from, "utf8")
    .split("\n")
    .filter((line) => line.includes(name));
  return lines.every((line) => line.startsWith("import type"));
}

function checkPackage(from, specifier) {
  if (specifier.startsWith("node:")) return;
  const name = specifier.startsWith("@") ? specifier.split("/").slice(0, 2).join("/") : specifier.split("/")[0];
  const [workspace] = relative(root, from).split("/");
  const place = relative(root, from);
  const named = namesIn(workspace);
  if (!named.has(name) && !named.has(`@types/${name}`))
    complaints.push(`${place} imports ${name}, which ${workspace}/package.json does not name.`);
  const isRecords = /\.records\.ts$/.test(from) || ["api/database.ts", "api/live-catalogue.ts"].includes(place);
  // A policy speaks of rows in the mapper's words, and calls nothing.
  const isPolicy = /\.policy\.ts$/.test(from) && onlyTypesOf(from, name);
  if (workspace === "api" && name === "@kotokartta/prisma" && !isRecords && !isPolicy && !isTest(from)) {
    complaints.push(`${place} imports the database client: in the API only *.records files call it.`);
  }
}

const packages = new Map();
function namesIn(workspace) {
  if (!packages.has(workspace)) {
    const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
    const lists = [read(`${workspace}/package.json`), read("package.json")].flatMap((manifest) => [
      ...Object.keys(manifest.dependencies ?? {}),
      ...Object.keys(manifest.devDependencies ?? {}),
    ]);
    packages.set(workspace, new Set(lists));
  }
  return packages.get(workspace);
}

/** A ring of folders: a > b > ... > a. The root of a workspace and its rooms may know each other. */
function findRing() {
  const next = new Map();
  for (const edge of folderEdges.keys()) {
    const [from, to] = edge.split(" > ");
    const isRoot = !from.includes("/") || !to.includes("/");
    if (!isRoot) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set();
  const walk = (folder, path) => {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (done.has(folder)) return undefined;
    for (const other of next.get(folder) ?? []) {
      const ring = walk(other, [...path, folder]);
      if (ring) return ring;
    }
    done.add(folder);
    return undefined;
  };
  for (const folder of next.keys()) {
    const ring = walk(folder, []);
    if (ring) return ring;
  }
  return undefined;
}

for (const workspace of ["api", "web", "prisma", "seeds", "scripts"]) {
  for (const path of sourcesBelow(join(root, workspace))) {
    for (const specifier of importsIn(readFileSync(path, "utf8"))) checkImport(path, specifier);
  }
}
const ring = findRing();
if (ring)
  complaints.push(
    `These folders import each other in a ring: ${ring.join(" > ")}. One of the arrows points the wrong way.`,
  );
if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exitCode = 1;
}

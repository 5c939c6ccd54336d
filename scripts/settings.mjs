// Every setting of the product, in one place: name, default, what it means and how it is checked.
// The README's table is printed from here (a test compares them), and `npm start` refuses to run
// with a value that does not pass, naming it and what would pass.
import { isIP } from "node:net";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

const isPort = (text) => /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
const isNetwork = (text) => {
  const [address, bits = "0", ...more] = text.split("/");
  const longest = { 4: 32, 6: 128 }[isIP(address)];
  return longest !== undefined && more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= longest;
};
const isUrl = (text, protocols) => {
  try {
    return protocols.includes(new URL(text).protocol);
  } catch {
    return false;
  }
};
const isEmpty = (text) => text === "";
const either =
  (...checks) =>
  (text) =>
    checks.some((check) => check(text));
const isWebUrl = (text) => isUrl(text.replaceAll(/[{}]/g, "x"), ["http:", "https:"]);

/** @type {readonly {name: string, default: string, meaning: string, expected: string, accepts: (text: string) => boolean}[]} */
export const SETTINGS = [
  {
    name: "PORT",
    default: "3000",
    meaning: "The port people visit; the site, `/graphql` and `/explorer` all answer here",
    expected: "a whole number from 1 to 65535",
    accepts: isPort,
  },
  {
    name: "HOST",
    default: "0.0.0.0",
    meaning: "The address to listen on; `127.0.0.1` keeps the product to this machine",
    expected: "an IP address",
    accepts: (text) => /^[\d.]+$|^[\da-f:]+$/i.test(text),
  },
  {
    name: "DATABASE_URL",
    default: "",
    meaning: "Any PostgreSQL 15 or later; empty starts the bundled one inside `DATA_DIR`",
    expected: "a postgres:// address",
    accepts: either(isEmpty, (text) => isUrl(text, ["postgres:", "postgresql:"])),
  },
  {
    name: "DATA_DIR",
    default: ".data",
    meaning: "Where the bundled database, the catalogue's snapshot file and the logs live",
    expected: "a folder path",
    accepts: (text) => text.length > 0 && !text.includes("\0"),
  },
  {
    name: "SITE_NAME",
    default: "Kotokartta",
    meaning: "The product's name on every page",
    expected: "1 to 40 characters",
    accepts: (text) => text.length > 0 && text.length <= 40,
  },
  {
    name: "COUNTRY",
    default: "FI",
    meaning: "The country whose public holidays hold, ISO 3166-1",
    expected: "two capital letters",
    accepts: (text) => /^[A-Z]{2}$/.test(text),
  },
  {
    name: "SITE_URL",
    default: "",
    meaning:
      "The public address, for the site map, links in print and in letters, and signing in; empty takes it from the request, and lets people sign in on this machine only",
    expected: "an http(s) address",
    accepts: either(isEmpty, isWebUrl),
  },
  {
    name: "SIGN_IN_SECRET",
    default: "",
    meaning: "What the cookies of editors and officers are signed with; empty makes one and keeps it in `DATA_DIR`",
    expected: "at least 32 characters that nobody can guess",
    accepts: either(isEmpty, (text) => text.length >= 32),
  },
  {
    name: "FEEDBACK_EMAIL",
    default: "",
    meaning: "Where readers may also write that something is wrong; empty leaves the form alone to tell us",
    expected: "an e-mail address",
    accepts: either(isEmpty, (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)),
  },
  {
    name: "SMTP_URL",
    default: "",
    meaning:
      "The mail server that letters go out through: `smtps://user:password@host`, or `smtp://host:587`; empty leaves them in the database",
    expected: "an smtp:// or smtps:// address",
    accepts: either(isEmpty, (text) => isUrl(text, ["smtp:", "smtps:"])),
  },
  {
    name: "LETTERS_FROM",
    default: "",
    meaning: "The address that letters come from; needed with `SMTP_URL`",
    expected: "an e-mail address",
    accepts: either(isEmpty, (text) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text)),
  },
  {
    name: "LINK_CHECK",
    default: "on",
    meaning: "Whether the web addresses of published listings are looked up every night: `on` or `off`",
    expected: "on or off",
    accepts: (text) => text === "on" || text === "off",
  },
  {
    name: "EXIT_URL",
    default: "https://www.ilmatieteenlaitos.fi/",
    meaning:
      "Where “Leave this page quickly” leads to, on pages of shelters and the like: a public page that tells nothing of its reader",
    expected: "an http(s) address",
    accepts: (text) => isUrl(text, ["http:", "https:"]),
  },
  {
    name: "OPERATOR_NAME",
    default: "",
    meaning:
      "Who runs this installation, as its pages on privacy and accessibility name them; empty says that nobody is named",
    expected: "plain text of at most 120 characters",
    accepts: (text) => text.length <= 120,
  },
  {
    name: "TILES_URL",
    default: "",
    meaning:
      "Street tiles drawn above the bundled map: `https://…/{z}/{x}/{y}.png`, or a raster archive in `web/public` (`/streets.pmtiles`); empty asks nobody",
    expected: "an http(s) address with {z}, {x} and {y}, or a path such as /streets.pmtiles",
    accepts: either(
      isEmpty,
      (text) => /^\/[\w./-]+\.pmtiles$/.test(text),
      (text) => isWebUrl(text) && ["{z}", "{x}", "{y}"].every((part) => text.includes(part)),
    ),
  },
  {
    name: "TILES_ATTRIBUTION",
    default: "",
    meaning: "The credit that the owner of the street tiles asks for",
    expected: "plain text of at most 200 characters",
    accepts: (text) => text.length <= 200,
  },
  {
    name: "MACHINE_TRANSLATION_URL",
    default: "",
    meaning:
      "A translation service in the protocol of LibreTranslate (`https://…/translate`), for editors who ask for a first version; its texts stay marked as a machine's until somebody has read them. Empty asks nobody",
    expected: "an http(s) address",
    accepts: either(isEmpty, isWebUrl),
  },
  {
    name: "MACHINE_TRANSLATION_KEY",
    default: "",
    meaning: "The key that this service asks for, if any",
    expected: "plain text of at most 200 characters",
    accepts: (text) => text.length <= 200,
  },
  {
    name: "TRUSTED_PROXIES",
    default: "",
    meaning:
      "Web servers in front of this one, as addresses or networks parted by commas: `127.0.0.1, 10.0.0.0/8`. What they say of a reader's address (`X-Forwarded-For`) counts for limits on forms; empty believes nobody",
    expected: "IP addresses or networks, parted by commas",
    accepts: (text) => text.split(",").every((part) => part.trim() === "" || isNetwork(part.trim())),
  },
  {
    name: "LOG_LEVEL",
    default: "info",
    meaning: "How much is logged; no log line ever holds a reader's address, words or position",
    expected: "fatal, error, warn, info or debug",
    accepts: (text) => ["fatal", "error", "warn", "info", "debug"].includes(text),
  },
];

/** Reads all settings from `environment`, or throws one Error that names every wrong one. */
export function readSettings(environment = process.env) {
  const values = {};
  const problems = [];
  for (const setting of SETTINGS) {
    const text = environment[setting.name] ?? setting.default;
    if (!setting.accepts(text)) problems.push(`  ${setting.name} is "${text}", expected ${setting.expected}`);
    values[setting.name] = text;
  }
  if (values.SMTP_URL !== "" && values.LETTERS_FROM === "")
    problems.push("  LETTERS_FROM is empty, expected an e-mail address, since SMTP_URL is set");
  if (problems.length > 0) throw new Error(`Some settings cannot be used:\n${problems.join("\n")}`);
  values.DATA_DIR = resolve(root, values.DATA_DIR);
  return values;
}

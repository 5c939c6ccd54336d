/**
 * Next.js cuts styles into many small sheets, so that no page carries another one's; each is a request of its own, and
 * small files compress badly. A page's sheets become one here, in their order.
 */

/** A link to a sheet of the page itself; one of the web fonts, or of a stranger's making, is none. */
const SHEET = /<link rel="stylesheet" href="\/_next\/static\/chunks\/([\w.~-]+\.css)"[^>]*\/>/g;
const LATER = /<link rel="preload" href="\/_next\/static\/chunks\/[^"]+" as="style"[^>]*\/>/g;

/** Next to the chunks, so that what a sheet names beside itself is found from here too. */
export const SHEETS = "/_next/static/sheets/";

/** All sheets of a build, by the numbers that their joint names are made of. */
export interface BuiltSheets {
  /** Changes with the content of any of them, for each is named by its own. */
  readonly build: string;
  readonly names: readonly string[];
}

export interface JoinedPage {
  readonly html: string;
  /** The sheets that are in the one. The page's scripts ask for them by name. */
  readonly joined: readonly string[];
}

/** A page with one sheet in the place of its first; as it was when it names one that was not built. */
export function joinSheets(page: string, { build, names }: BuiltSheets): JoinedPage {
  const joined: string[] = [];
  const rest = page.replace(SHEET, (_, name: string) => {
    joined.push(name);
    return joined.length === 1 ? "<joined/>" : "";
  });
  const numbers = joined.map((name) => names.indexOf(name));
  if (joined.length < 2 || numbers.includes(-1)) return { html: page, joined: [] };
  const href = `${SHEETS}${build}-${numbers.join(".")}.css`;
  const html = rest.replace(LATER, "").replace("<joined/>", linkTo(href));
  return { html, joined: joined.map((name) => `/_next/static/chunks/${name}`) };
}

const linkTo = (href: string) => `<link rel="stylesheet" href="${href}" data-precedence="next"/>`;

/**
 * A script that makes a link for each sheet that is in the one: what is not found by name, the page's scripts would
 * fetch again. A sheet that is disabled is not fetched, unless it stands in the page itself, where a browser that looks
 * ahead fetches it.
 */
export function standIns(joined: readonly string[]): string {
  if (joined.length === 0) return "";
  return [
    `${JSON.stringify(joined)}.forEach(function(h){var l=document.createElement('link');l.rel='stylesheet';`,
    "l.setAttribute('disabled','');l.href=h;l.setAttribute('data-precedence','next');document.head.appendChild(l)});",
  ].join("");
}

/** Which sheets a joint name means, in order; null for a name that no page of this build has. */
export function sheetsOf(path: string, { build, names }: BuiltSheets): readonly string[] | null {
  const numbers = new RegExp(`^${SHEETS}${build}-(\\d{1,4}(?:\\.\\d{1,4})*)\\.css$`).exec(path)?.[1]?.split(".") ?? [];
  const found = numbers.flatMap((number) => names[Number(number)] ?? []);
  if (found.length === 0 || found.length < numbers.length || new Set(found).size < found.length) return null;
  return found;
}

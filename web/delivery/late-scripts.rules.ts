/**
 * Takes out of a page what only its scripts need, so that the words arrive first.
 *
 * Next.js sends every page twice in one document: as HTML, and again as data for its scripts; the scripts themselves
 * are asked for in the first line of the head. On a slow line all of it shares the line with the sentences. Here the
 * data becomes a file of its own, and one small script in the head asks for that file and for the scripts when the page
 * stands. Without JavaScript nothing is missing.
 */

export interface PartedPage {
  readonly html: string;
  /** What the page's scripts begin with; the same for every reader of the same page. */
  readonly data: string;
  readonly scripts: readonly string[];
}

/** By this name the data finds the nonce of the page that it belongs to. */
export const NONCE_NAME = "kotoNonce";

/** The buttons that were tapped before the scripts came; see EarlyTaps. */
export const TAPS_NAME = "kotoTaps";

/** A tap on a button that only scripts can answer is kept, and the button says that it is at work. */
const KEEP_TAPS = [
  `var ${TAPS_NAME}=[];document.addEventListener('click',function(e){`,
  "var b=e.target.closest&&e.target.closest('button[type=button]');",
  `if(b&&${TAPS_NAME}&&${TAPS_NAME}.indexOf(b)<0){${TAPS_NAME}.push(b);b.setAttribute('aria-busy','true')}},true);`,
].join("");

const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

const isFlight = (text: string) => text.startsWith("(self.__next_f=") || text.startsWith("self.__next_f.");

/** Parts a page; null when it has nothing to part, as a page of a stranger's making. */
export function partPage(page: string): PartedPage | null {
  const flight: string[] = [];
  const beginnings: string[] = [];
  const scripts: string[] = [];
  const html = page.replace(PRELOAD, "").replace(SCRIPT, (whole, attributes: string, text: string) => {
    const source = attribute(attributes, "src");
    if (source !== undefined) {
      // What is not asynchronous is for browsers too old for modules: it must stay where it is.
      if (!/\basync\b/.test(attributes)) return whole;
      scripts.push(source);
      return "";
    }
    if (isFlight(text)) flight.push(text);
    else if (attribute(attributes, "id") === "_R_") beginnings.push(text);
    else return whole;
    return "";
  });
  if (flight.length === 0 || scripts.length === 0) return null;
  // The beginning starts the scripts, so it comes when all they need is there.
  return {
    html,
    data: forAnyNonce([...flight, ...beginnings].join(";\n"), nonceOf(page)),
    scripts: [...new Set(scripts)],
  };
}

export function nonceOf(page: string): string | undefined {
  return attribute(page, "nonce");
}

/** The nonce is new for each reader, and the data is the same: it stands in it by name. */
function forAnyNonce(data: string, nonce: string | undefined): string {
  return nonce ? data.replaceAll(nonce, `"+${NONCE_NAME}+"`) : data;
}

interface Loader {
  readonly nonce: string | undefined;
  readonly addresses: readonly string[];
  /** The style sheet of the web fonts; null for a reader who asked to save data. */
  readonly faces: string | null;
}

/** A page whose beginning took longer than this came over a line that must carry words and nothing else. */
const GOOD_LINE_MS = 500;

/**
 * The script that fetches the rest. In the words of old browsers, for it is not compiled. Fonts come at once on a line
 * that answered quickly, and otherwise not at all: a face that comes late moves what somebody is reading.
 */
export function withLoader(html: string, { nonce, addresses, faces }: Loader): string {
  const code = [
    `var ${NONCE_NAME}=document.currentScript.nonce;`,
    KEEP_TAPS,
    "(function(d,c){",
    "function add(t,k,v){var e=d.createElement(t);e[k]=v;if(t==='link')e.rel='stylesheet';d.head.appendChild(e)}",
    faces === null ? "" : `if(!c.saveData&&performance.now()<${GOOD_LINE_MS})add('link','href','${faces}');`,
    `addEventListener('load',function(){${JSON.stringify(addresses)}.forEach(function(u){add('script','src',u)})})`,
    "})(document,navigator.connection||{})",
  ].join("");
  const script = `<script${nonce ? ` nonce="${nonce}"` : ""}>${code}</script>`;
  // Before the first style sheet: a script behind one waits for it.
  return html.replace(/<meta charSet="utf-8"\/>/i, (charset) => charset + script);
}

/**
 * A letter as a page for mail programs: one column, one button, nothing from anywhere else. Styles stand on the elements
 * because some programs drop everything in the head; the head only adds what they may drop, the dark colours.
 */
import { escapeHtml, isolatesInHtml } from "./isolation.rules.ts";
import type { LetterLanguage } from "./letter-languages.rules.ts";
import type { LetterParts } from "./letter-parts.rules.ts";

const FACE = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Arial,sans-serif";

const STYLE = {
  paper: "margin:0;padding:0;background:#fbf7f0",
  // The colours of the site: paper, spruce and ink.
  letter: `max-width:34em;margin:0 auto;padding:28px 20px 40px;${FACE};font-size:17px;line-height:1.6;color:#17302b`,
  from: "margin:0 0 20px;font-size:17px;font-weight:700;color:#0f5a50",
  heading: "margin:0 0 16px;font-size:26px;line-height:1.25;font-weight:700;color:#17302b",
  text: "margin:0 0 16px",
  about: "margin:0 0 16px;font-weight:700",
  code: "margin:24px 0 4px;padding:18px 12px;background:#e2eee8;border-radius:12px;text-align:center;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:34px;line-height:1.2;font-weight:700;letter-spacing:.16em;color:#17302b",
  spelled: "margin:0 0 20px;font-size:15px;text-align:center;color:#4c5f59",
  names: "margin:0 0 16px;padding:0;padding-inline-start:1.3em",
  quote:
    "margin:0 0 20px;padding:12px 16px;background:#f3ecdf;border-radius:12px;white-space:pre-line;overflow-wrap:anywhere",
  press: "margin:28px 0",
  button:
    "display:block;max-width:20em;padding:16px 24px;text-align:center;border-radius:12px;background:#0f5a50;color:#ffffff;font-size:18px;font-weight:700;line-height:1.3;text-decoration:none",
  small: "margin:28px 0 0;padding:20px 0 0;border-top:1px solid #ddd2bf;font-size:15px;line-height:1.6;color:#4c5f59",
  line: "margin:0 0 12px",
  address: "color:#0f5a50;overflow-wrap:anywhere;word-break:break-word",
} as const;

const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.paper{background:#101b19!important}
.letter,.heading,.code{color:#eee8dc!important}
.from,.address{color:#84cdb9!important}
.spelled,.small{color:#b3c0ba!important}
.small{border-color:#2d3f3a!important}
.code{background:#1e362f!important}
.quote{background:#172522!important}
.button{background:#84cdb9!important;color:#07231d!important}
}`;

type Name = keyof typeof STYLE;

const element = (tag: string, name: Name, inside: string, more = ""): string =>
  `<${tag} class="${name}" style="${STYLE[name]}"${more}>${inside}</${tag}>`;

const paragraph = (name: Name, text: string): string => element("p", name, isolatesInHtml(text));

/** Groups of three for the eye; copied, they are still one word. */
function groupsOf(characters: string): string {
  // One that brings groups of its own keeps them.
  if (!/^[\p{L}\p{N}]+$/u.test(characters)) return escapeHtml(characters);
  return (characters.match(/.{1,3}/gu) ?? [])
    .map((group, index) => (index === 0 ? group : `<span style="padding-inline-start:.35em">${group}</span>`))
    .join("");
}

function* partsOf(parts: LetterParts): Generator<string> {
  yield paragraph("text", parts.greeting);
  yield paragraph("text", parts.text);
  if (parts.about) yield paragraph("about", parts.about);
  if (parts.names.length > 0) {
    yield element("ul", "names", parts.names.map((name) => `<li>${isolatesInHtml(name)}</li>`).join(""));
  }
  if (parts.code) {
    yield element("p", "code", groupsOf(parts.code.characters), ' dir="ltr"');
    yield paragraph("spelled", parts.code.spelled);
  }
  if (parts.quote) {
    yield paragraph("text", parts.quote.label);
    // In whichever language it was written.
    yield element("blockquote", "quote", isolatesInHtml(parts.quote.words), ' dir="auto"');
  }
  if (parts.button) {
    const { label, url } = parts.button;
    yield element("p", "press", element("a", "button", isolatesInHtml(label), ` href="${escapeHtml(url)}"`));
  }
  if (parts.after) yield paragraph("text", parts.after);
}

function smallPrintOf({ button, why, sender }: LetterParts): string {
  const lines = [why, sender].map((text) => element("p", "line", text.map(isolatesInHtml).join("<br>")));
  if (button) {
    const link = element("a", "address", escapeHtml(button.url), ` href="${escapeHtml(button.url)}" dir="ltr"`);
    lines.push(element("p", "line", `${isolatesInHtml(button.addressLabel)}<br>${link}`));
  }
  return element("div", "small", lines.join("\n"));
}

export function pageOf(parts: LetterParts, site: string, { code, direction }: LetterLanguage): string {
  const inside = [
    element("p", "from", `<bdi>${escapeHtml(site)}</bdi>`),
    element("h1", "heading", isolatesInHtml(parts.subject)),
    ...partsOf(parts),
    smallPrintOf(parts),
  ].join("\n");
  // Language and direction stand twice: some programs keep only what is inside the body.
  const language = ` lang="${code}" dir="${direction}"`;
  return `<!doctype html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(parts.subject.replace(/[\u2068\u2069]/g, ""))}</title>
<style>${DARK}</style>
</head>
<body class="paper" style="${STYLE.paper}">
${element("div", "letter", inside, language)}
</body>
</html>
`;
}

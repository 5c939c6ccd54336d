/**
 * Copies the web fonts into public/fonts, with one style sheet whose name is the hash of what it says, so that browsers
 * keep it for good. It is apart from all other styles because it comes later: see late-scripts.rules.ts. Run by
 * `npm run codegen`.
 */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, "../public/fonts");
const generated = join(import.meta.dirname, "generated");

const LATIN = readFileSync(require.resolve("@fontsource-variable/atkinson-hyperlegible-next/wght.css"), "utf8");

/**
 * Only the Arabic letters of it: its Latin would be fetched while ours is on its way. On a slow line the device's own
 * Arabic face is read from the first moment and stays: a late swap moved half the page.
 */
const ARABIC = `@font-face {
  font-family: "Vazirmatn Variable";
  font-display: optional;
  font-weight: 100 900;
  src: url("./files/vazirmatn-arabic-wght-normal.woff2") format("woff2-variations");
  unicode-range: U+0600-06FF, U+0750-077F, U+0870-08FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC;
}`;

const FACES = [
  { css: LATIN, from: "@fontsource-variable/atkinson-hyperlegible-next" },
  { css: ARABIC, from: "@fontsource-variable/vazirmatn" },
];

const hashOf = (content: string | Buffer) => createHash("sha256").update(content).digest("hex").slice(0, 10);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
mkdirSync(generated, { recursive: true });

const css = FACES.map(({ css, from }) =>
  css.replaceAll(/url\(["']?\.\/files\/([^"')]+)["']?\)/g, (_, file: string) => {
    const source = join(dirname(require.resolve(`${from}/package.json`)), "files", file);
    const name = `${basename(file, ".woff2")}-${hashOf(readFileSync(source))}.woff2`;
    copyFileSync(source, join(folder, name));
    return `url(/fonts/${name})`;
  }),
).join("\n");
const address = `/fonts/faces-${hashOf(css)}.css`;
writeFileSync(join(folder, basename(address)), css);
writeFileSync(join(generated, "faces.ts"), `// Written by write-faces.ts.\nexport const FACES = "${address}";\n`);

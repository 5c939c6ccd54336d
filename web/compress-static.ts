import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Compresses every static file once, after the build, as hard as it goes. */

const WEB = import.meta.dirname;
const COMPRESSIBLE = /\.(?:js|css|svg|json|topojson|geojson|txt|xml|webmanifest|html|map)$/;
const WORTHWHILE_BYTES = 512;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function compressFile(path: string) {
  const plain = readFileSync(path);
  if (plain.length < WORTHWHILE_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  writeFileSync(`${path}.br`, brotliCompressSync(plain, { params }));
  writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
}

/** public/ is copied first, so that no compressed file ever stands among the sources. */
function main() {
  const copy = join(WEB, ".next/precompressed");
  rmSync(copy, { recursive: true, force: true });
  if (existsSync(join(WEB, "public"))) cpSync(join(WEB, "public"), copy, { recursive: true });
  // The worker and the script of kept pages are served from the root, as if they stood in public/.
  const outside = join(WEB, ".next/outside");
  if (existsSync(outside)) cpSync(outside, copy, { recursive: true });
  const files = [join(WEB, ".next/static"), copy].filter((folder) => existsSync(folder)).flatMap(filesBelow);
  const chosen = files.filter((path) => COMPRESSIBLE.test(path));
  for (const path of chosen) compressFile(path);
  console.log(`compressed ${chosen.length} static files`);
}

main();

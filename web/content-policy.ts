import type { Settings } from "./env.ts";

interface PolicyOptions {
  readonly nonce: string;
  readonly tiles: Settings["tiles"];
  readonly isDevelopment: boolean;
}

/** The content security policy of a page: scripts by nonce only, nothing inline, nobody else's anything. */
export function contentPolicy({ nonce, tiles, isDevelopment }: PolicyOptions): string {
  const tileOrigin = tiles?.url.startsWith("http") ? ` ${new URL(tiles.url.replaceAll(/[{}]/g, "")).origin}` : "";
  return [
    "default-src 'self'",
    // React's development build explains errors with eval; the production build never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:${tileOrigin}`,
    `connect-src 'self'${tileOrigin}${isDevelopment ? " ws:" : ""}`,
    // The worker of kept pages and the manifest are files of ours.
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

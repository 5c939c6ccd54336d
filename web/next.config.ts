import { join } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

// Nobody outside is told that this site is built or run.
process.env.NEXT_TELEMETRY_DISABLED = "1";

const repository = join(import.meta.dirname, "..");

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The front server compresses, with brotli; Next.js would only do gzip.
  compress: false,
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  // A title must be in the head for everyone: for readers without JavaScript as for search engines.
  htmlLimitedBots: /.*/,
  // The head names the same style sheets a few bytes later.
  reactMaxHeadersLength: 0,
  devIndicators: false,
  experimental: {
    // No route carries another one's styles; the front server makes one sheet of a page's many (delivery/sheets.rules.ts).
    cssChunking: { type: "graph", requestCost: 1000 },
  },
};

export default createNextIntlPlugin("./i18n/request.ts")(config);

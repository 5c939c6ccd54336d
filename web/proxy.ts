import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "./content-policy.ts";
import { settings } from "./env.ts";
import { localeOfPath, pathInLocale } from "./i18n/locale.url.ts";

/** Sees to the language (the address wins) and gives every page its own nonce. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  // The bare address asks for a language; every other one without a language leads to the best.
  if (pathname !== "/" && localeOfPath(pathname) === null) {
    const target = new URL(pathInLocale(pathname, request.headers.get("accept-language")), request.url);
    target.search = search;
    const headers = { vary: "accept-language", "cache-control": "private, no-cache" };
    return NextResponse.redirect(target, { status: 307, headers });
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy({ nonce, tiles: settings().tiles, isDevelopment: settings().isDevelopment });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher:
    "/((?!_next/|map/|calendar/(?:activities\\.ics|(?:activities|places|organisations)/[^/]+\\.ics)$|[^/]+\\.(?:svg|png|ico|css|txt|xml|webmanifest)$).*)",
};

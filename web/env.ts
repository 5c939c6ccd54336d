import { BlockList, isIP } from "node:net";

/** Every setting of the site, read and checked in one place. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The GraphQL endpoint, as the server reaches it. */
  readonly apiUrl: URL;
  /** The product's name, so that another country or city can put its own on it. */
  readonly siteName: string;
  /** The address people use, for absolute links; empty when unknown. */
  readonly siteUrl: string;
  /** Where readers can say that something is wrong; null when the operator named none. */
  readonly feedbackEmail: string | null;
  /** Where somebody who must leave a page at once is led to. */
  readonly exitUrl: string;
  /** Who runs this installation; null when nobody is named. */
  readonly operatorName: string | null;
  /** Street tiles to draw above the bundled base map, if an operator has some. */
  readonly tiles: { readonly url: string; readonly attribution: string } | null;
  /** Web servers in front of this one, whose word on a reader's address is taken. */
  readonly trustedProxies: BlockList;
  readonly isDevelopment: boolean;
  /** Said back by /health, so that a starter knows it speaks to its own child. */
  readonly startToken: string | null;
}

export class SettingsProblem extends Error {}

function readUrl(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new SettingsProblem(`${name} must be an http or https address, but is "${value}".`);
  }
  return url;
}

function readPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingsProblem(`PORT must be a whole number from 0 to 65535, but is "${value}".`);
  }
  return port;
}

function readTiles(url: string | undefined, attribution: string | undefined): Settings["tiles"] {
  if (!url) return null;
  // A template such as https://tiles.example/{z}/{x}/{y}.png, or a path of our own such as /map/streets.pmtiles.
  if (!url.startsWith("/")) readUrl("TILES_URL", url.replaceAll(/[{}]/g, ""));
  return { url, attribution: attribution ?? "" };
}

/** Addresses and networks, parted by commas: `127.0.0.1, 10.0.0.0/8`. */
function readProxies(value: string): BlockList {
  const list = new BlockList();
  for (const part of value.split(",").flatMap((text) => text.trim() || [])) {
    const [address = "", bits] = part.split("/");
    const version = isIP(address);
    const prefix = bits === undefined ? (version === 6 ? 128 : 32) : Number(bits);
    const isNetwork = Number.isInteger(prefix) && prefix >= 0 && prefix <= (version === 6 ? 128 : 32);
    if (version === 0 || !isNetwork) {
      throw new SettingsProblem(`TRUSTED_PROXIES must be addresses or networks, but has "${part}".`);
    }
    list.addSubnet(address, prefix, version === 6 ? "ipv6" : "ipv4");
  }
  return list;
}

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  return {
    port: readPort(environment.PORT ?? "3000"),
    host: environment.HOST ?? "0.0.0.0",
    apiUrl: readUrl("API_URL", environment.API_URL ?? "http://127.0.0.1:4000/graphql"),
    siteName: environment.SITE_NAME?.trim() || "Kotokartta",
    siteUrl: environment.SITE_URL ? readUrl("SITE_URL", environment.SITE_URL).origin : "",
    feedbackEmail: environment.FEEDBACK_EMAIL?.trim() || null,
    exitUrl: readUrl("EXIT_URL", environment.EXIT_URL || "https://www.ilmatieteenlaitos.fi/").href,
    operatorName: environment.OPERATOR_NAME?.trim() || null,
    tiles: readTiles(environment.TILES_URL, environment.TILES_ATTRIBUTION),
    trustedProxies: readProxies(environment.TRUSTED_PROXIES ?? ""),
    isDevelopment: environment.NODE_ENV === "development",
    startToken: environment.START_TOKEN ?? null,
  };
}

let known: Settings | undefined;

/** The settings of this process. Read on first use, so that a build needs none of them. */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}

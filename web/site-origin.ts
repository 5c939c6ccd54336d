import { headers } from "next/headers";
import { settings } from "./env.ts";

/** The address of the site as people reach it: the operator's own, else what this request was sent to. */
export async function siteOrigin(): Promise<string> {
  return settings().siteUrl || `http://${(await headers()).get("host") ?? "localhost"}`;
}

import type { MetadataRoute } from "next";
import { baseUrl } from "./base-url.ts";

/** Everything here is public and may be found. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/graphql"] },
    sitemap: `${await baseUrl()}/sitemap.xml`,
  };
}

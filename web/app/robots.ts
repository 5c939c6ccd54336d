import type { MetadataRoute } from "next";
import { siteOrigin } from "../site-origin.ts";

/** Everything here is public and may be found. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/graphql"] },
    sitemap: `${await siteOrigin()}/sitemap.xml`,
  };
}

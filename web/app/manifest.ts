import type { MetadataRoute } from "next";
import { settings } from "../env.ts";

export const dynamic = "force-dynamic";

/** What a telephone needs to keep the site on its home screen: a neutral name and a neutral picture. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: settings().siteName,
    short_name: settings().siteName,
    id: "/",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: "#fbf7f0",
    theme_color: "#fffdf9",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}

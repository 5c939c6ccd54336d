/** Who else is asked when street tiles are shown, or null when they come from here or there are none. */
export function otherTileHost(tiles: { readonly url: string } | null): string | null {
  if (tiles === null || tiles.url.startsWith("/")) return null;
  return new URL(tiles.url.replaceAll(/[{}]/g, "")).host;
}

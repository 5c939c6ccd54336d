/**
 * The script of kept pages, and the only one: lists what is kept where the page has room for it, and when the network
 * is back fetches what is newer and says so. Bundled by bundle-offline.ts to /kept.js.
 */
import { localeOfPath } from "../i18n/locale.url.ts";
import { DEFAULT_LOCALE, isLocale } from "../i18n/routing.ts";
import { loadDeviceWords } from "../offline/device-words.ts";
import { refreshKept } from "../offline/keeping.ts";
import { drawSaved } from "./saved-list.ts";

const place = document.querySelector<HTMLElement>("[data-kept-list]");
const spoken = place?.dataset.keptList ?? document.documentElement.lang;
const locale = isLocale(spoken) ? spoken : (localeOfPath(location.pathname) ?? DEFAULT_LOCALE);

if (place) void drawSaved(place, locale);

addEventListener("online", async () => {
  const words = await loadDeviceWords(locale);
  await refreshKept();
  const note = document.querySelector(".kept-note p");
  if (note) note.textContent = words.online;
  else if (place) await drawSaved(place, locale);
});

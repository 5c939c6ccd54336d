/** Draws what is kept on this device, with plain elements: on the page of saved places and, without a network, on kept ones. */
import type { Locale } from "../i18n/routing.ts";
import { type DeviceWords, factsOf, fill, loadDeviceWords, sayTrouble, writeDay } from "../offline/device-words.ts";
import { forgetSeenPages, keepSeenPages, refreshKept, removeEverything, withdrawPage } from "../offline/keeping.ts";
import { keepsSeen, listKept } from "../offline/kept.store.ts";
import type { KeptPage, Shelf } from "../offline/kept-page.rules.ts";
import { sharedPath } from "./shared.url.ts";

interface View {
  readonly place: HTMLElement;
  readonly locale: Locale;
  readonly words: DeviceWords;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  content: string | readonly Node[],
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...(typeof content === "string" ? [content] : content));
  return element;
}

const button = (text: string, onclick: () => unknown, label?: string) => {
  const made = make("button", text, { type: "button", onclick });
  if (label) made.setAttribute("aria-label", label);
  return made;
};

function bdi(text: string): HTMLElement {
  return make("bdi", text);
}

/** One kept page: its name, what is known of it, and the way to remove it. */
function row(shelf: Shelf, page: KeptPage, view: View): HTMLElement {
  const { words, locale } = view;
  const note =
    shelf === "packs"
      ? fill(words.packLine, factsOf(page, locale))
      : fill(words.keptOn, { date: writeDay(page.keptAt, locale) });
  const item = make("li", [
    make("a", [bdi(page.name)], { href: page.path }),
    make("small", note),
    button(words.remove, remove, `${words.remove}: ${page.name}`),
  ]);
  async function remove() {
    const putBack = await withdrawPage(shelf, page.path);
    const status = make("span", [new Text(`${words.removed} `), bdi(page.name)], { role: "status" });
    const undo = button(words.undo, async () => {
      try {
        await putBack();
        item.replaceWith(row(shelf, page, view));
      } catch (failure) {
        status.replaceChildren(sayTrouble(words, failure));
      }
    });
    item.replaceChildren(status, undo);
    undo.focus();
  }
  return item;
}

function section(title: string, shelf: Shelf, pages: readonly KeptPage[], view: View): Node[] {
  if (pages.length === 0) return [];
  return [
    make("h2", title),
    make(
      "ul",
      pages.map((page) => row(shelf, page, view)),
    ),
  ];
}

/** A link that carries the places and is nobody's but whom it is given to. */
function share(pages: readonly KeptPage[], { words, locale }: View, say: (text: string) => void) {
  return button(words.share, async () => {
    const url = new URL(sharedPath(locale, pages), location.href).href;
    try {
      if (navigator.share) await navigator.share({ title: document.title, url });
      else {
        await navigator.clipboard.writeText(url);
        say(words.copied);
      }
    } catch (failure) {
      // Closing the sheet of the device without choosing is no failure.
      if (!(failure instanceof DOMException && failure.name === "AbortError")) say(`${words.copyThis} ${url}`);
    }
  });
}

/** The third choice: off until it is chosen, and off again with all that it kept. */
async function seenChoice(view: View, say: (text: string) => void): Promise<Node[]> {
  const { words, locale } = view;
  const isOn = await keepsSeen();
  const change = async () => {
    try {
      if (isOn) {
        await forgetSeenPages();
      } else {
        say(words.keeping);
        await keepSeenPages(locale);
      }
      await drawSaved(view.place, locale);
    } catch (failure) {
      say(sayTrouble(words, failure));
    }
  };
  return [make("h2", words.seen), make("p", words.seenText), button(isOn ? words.seenOff : words.seenOn, change)];
}

async function content(view: View): Promise<Node[]> {
  const { words, place, locale } = view;
  const status = make("p", "", { role: "status" });
  const say = (text: string) => status.replaceChildren(text);
  const [packs, places, seen] = await Promise.all([listKept("packs"), listKept("places"), listKept("seen")]);
  const hasAny = packs.length + places.length + seen.length > 0 || (await keepsSeen());
  const removeAll = async () => {
    await removeEverything();
    await drawSaved(place, locale);
    place.prepend(make("p", words.allRemoved, { role: "status" }));
  };
  return [
    ...(hasAny ? [] : [make("p", words.empty)]),
    ...section(words.places, "places", places, view),
    ...(places.length > 0 ? [make("p", [share(places, view, say)])] : []),
    ...section(words.packs, "packs", packs, view),
    ...(await seenChoice(view, say)),
    ...(seen.length > 0
      ? [
          make(
            "ul",
            seen.map((page) => row("seen", page, view)),
          ),
        ]
      : []),
    status,
    ...(hasAny ? [make("p", [button(words.removeAll, removeAll)])] : []),
  ];
}

/** Draws the list of this moment. */
export async function drawSaved(place: HTMLElement, locale: Locale): Promise<void> {
  const view = { place, locale, words: await loadDeviceWords(locale) };
  place.replaceChildren(...(await content(view)));
}

/** Fetches what is newer and draws the list again if anything was. */
export async function refreshSaved(place: HTMLElement, locale: Locale): Promise<void> {
  if ((await refreshKept()).length > 0) await drawSaved(place, locale);
}

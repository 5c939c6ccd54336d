import type { ListingKind } from "../graphql/generated/browser/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { type PluralForms, pluralFormsOf } from "./saying.rules.ts";

/** Everything the map says, in the reader's language: translated on the server, so that no reader's phone carries a translator. */
export interface MapWords {
  readonly title: string;
  readonly skip: string;
  readonly show: string;
  readonly hide: string;
  readonly loading: string;
  readonly withoutJavaScript: string;
  readonly loadFailed: string;
  readonly area: string;
  readonly marks: string;
  readonly moving: string;
  readonly viewing: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly north: string;
  readonly south: string;
  readonly west: string;
  readonly east: string;
  readonly wholeCountry: string;
  readonly streets: string;
  readonly position: {
    readonly find: string;
    readonly forget: string;
    readonly note: string;
    readonly failed: string;
    readonly streetsHidden: string;
  };
  readonly municipality: {
    readonly label: string;
    readonly go: string;
    readonly unknown: string;
    /** {name} */
    readonly shown: string;
    /** {name} */
    readonly filter: string;
  };
  readonly onMap: PluralForms;
  readonly inView: PluralForms;
  readonly noneInView: string;
  readonly withoutPosition: PluralForms;
  readonly nothing: string;
  readonly failed: string;
  readonly retry: string;
  /** With {place}, the nearest municipality. */
  readonly cluster: PluralForms;
  readonly samePoint: PluralForms;
  readonly approximate: string;
  readonly approximateNote: string;
  readonly languages: string;
  readonly languagesUnknown: string;
  readonly more: PluralForms;
  /** {name} */
  readonly inList: string;
  readonly close: string;
  readonly attribution: string;
  readonly kinds: Readonly<Record<ListingKind, string>>;
}

/** What the map's place says before the map has been fetched. */
export type FirstMapWords = Pick<MapWords, "title" | "skip" | "show" | "withoutJavaScript" | "loadFailed" | "retry">;

export async function firstMapWords(locale: Locale): Promise<FirstMapWords> {
  const t = await getWords(locale, "map");
  return {
    title: t("title"),
    skip: t("skip"),
    show: t("show"),
    withoutJavaScript: t("withoutJavaScript"),
    loadFailed: t("loadFailed"),
    retry: t("retry"),
  };
}

/** The words of the map. Where a value is only known in the browser, its {name} stays in the text. */
export async function mapWords(locale: Locale): Promise<MapWords> {
  const t = await getWords(locale, "map");
  const kinds = await getWords(locale, "listing");
  const later = { name: "{name}", place: "{place}" };
  const plural = (say: (count: number) => string) => pluralFormsOf(locale, say);
  return {
    title: t("title"),
    skip: t("skip"),
    show: t("show"),
    hide: t("hide"),
    loading: t("loading"),
    withoutJavaScript: t("withoutJavaScript"),
    loadFailed: t("loadFailed"),
    area: t("area"),
    marks: t("marks"),
    moving: t("moving"),
    viewing: t("viewing"),
    zoomIn: t("zoomIn"),
    zoomOut: t("zoomOut"),
    north: t("north"),
    south: t("south"),
    west: t("west"),
    east: t("east"),
    wholeCountry: t("wholeCountry"),
    streets: t("streets"),
    position: {
      find: t("position.find"),
      forget: t("position.forget"),
      note: t("position.note"),
      failed: t("position.failed"),
      streetsHidden: t("position.streetsHidden"),
    },
    municipality: {
      label: t("municipality.label"),
      go: t("municipality.go"),
      unknown: t("municipality.unknown"),
      shown: t("municipality.shown", later),
      filter: t("municipality.filter", later),
    },
    onMap: plural((count) => t("onMap", { count })),
    inView: plural((count) => t("inView", { count })),
    noneInView: t("noneInView"),
    withoutPosition: plural((count) => t("withoutPosition", { count })),
    nothing: t("nothing"),
    failed: t("failed"),
    retry: t("retry"),
    cluster: plural((count) => t("cluster", { count, ...later })),
    samePoint: plural((count) => t("samePoint", { count })),
    approximate: t("approximate"),
    approximateNote: t("approximateNote"),
    languages: t("languages"),
    languagesUnknown: t("languagesUnknown"),
    more: plural((count) => t("more", { count })),
    inList: t("inList", later),
    close: t("close"),
    attribution: t("attribution"),
    kinds: {
      ORGANISATION: kinds("kinds.ORGANISATION"),
      MEETING_PLACE: kinds("kinds.MEETING_PLACE"),
      GUIDANCE_POINT: kinds("kinds.GUIDANCE_POINT"),
      ACTIVITY: kinds("kinds.ACTIVITY"),
    },
  };
}

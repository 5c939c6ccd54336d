"use client";

import { type RefObject, useEffect, useId, useRef } from "react";
import type { Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import { Icon } from "../ui/Icon.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import { type MunicipalityName, nameTextIn } from "./ground/ground.queries.ts";
import styles from "./map.module.css";
import type { MapWords } from "./map-words.ts";
import { KIND_ICONS, type Mark, type MarkListing } from "./mark.rules.ts";
import { NamedSentence } from "./NamedSentence.tsx";
import { sayCount } from "./saying.rules.ts";

interface MarkPanelProps {
  readonly mark: Mark;
  readonly names: readonly MunicipalityName[];
  readonly locale: Locale;
  readonly words: MapWords;
  readonly hrefOf: (code: string) => string;
  readonly onClose: () => void;
  /** Where Escape closes the panel: anywhere on the map, but not elsewhere on the page. */
  readonly stage: RefObject<HTMLElement | null>;
}

function ListingEntry({ listing, locale, words }: { listing: MarkListing; locale: Locale; words: MapWords }) {
  return (
    <li>
      <a href={paths.listing(locale, listing)}>
        <LocalText text={listing.name} locale={locale} />
      </a>
      <p className={styles.kind}>
        <Icon id={KIND_ICONS[listing.kind]} /> {words.kinds[listing.kind]}
      </p>
      <p>
        {listing.languages.length === 0 ? words.languagesUnknown : `${words.languages} `}
        {listing.languages.map(({ tag, autonym }, index) => (
          <span key={tag}>
            {index > 0 ? ", " : ""}
            <bdi lang={tag} className="world">
              {autonym}
            </bdi>
          </span>
        ))}
      </p>
    </li>
  );
}

/** What stands on one point of the map. It opens beside the point, takes the focus, and gives it back. */
export function MarkPanel({ mark, names, locale, words, hrefOf, onClose, stage }: MarkPanelProps) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const code = mark.listings.find((listing) => listing.municipality !== null)?.municipality;
  const municipality = names.find((one) => one.code === code);
  // A new mark is a new thing to read, also when the panel was open before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is why
  useEffect(() => title.current?.focus({ preventScroll: true }), [mark.id]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && stage.current?.contains(document.activeElement)) onClose();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [stage, onClose]);
  return (
    <div className={styles.panel} role="dialog" aria-labelledby={id}>
      <h2 id={id} ref={title} tabIndex={-1}>
        {municipality ? <LocalText text={nameTextIn(locale, municipality)} locale={locale} /> : null}
        {municipality && mark.count > 1 ? ": " : null}
        {municipality && mark.count === 1 ? null : sayCount(words.samePoint, mark.count, locale)}
      </h2>
      <button type="button" className={styles.close} onClick={onClose}>
        <Icon id="close" /> {words.close}
      </button>
      {mark.isApproximate ? <p className={styles.note}>{words.approximateNote}</p> : null}
      <ul className={styles.listings}>
        {mark.listings.map((listing) => (
          <ListingEntry key={listing.slug} listing={listing} locale={locale} words={words} />
        ))}
      </ul>
      {mark.count > mark.listings.length ? (
        <p>
          {sayCount(words.more, mark.count - mark.listings.length, locale)}{" "}
          {municipality ? (
            <a href={hrefOf(municipality.code)} data-soft="">
              <NamedSentence sentence={words.inList} name={nameTextIn(locale, municipality)} locale={locale} />
            </a>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

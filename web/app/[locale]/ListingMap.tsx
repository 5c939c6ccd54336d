import { settings } from "../../env.ts";
import type { ListingKind } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { mapWords } from "../../map/map-words.ts";
import { PlaceMap } from "../../map/PlaceMap.tsx";

interface ListingMapProps {
  readonly listing: {
    readonly kind: ListingKind;
    readonly name: { readonly text: string };
    readonly position?: {
      readonly latitude: number;
      readonly longitude: number;
      readonly isApproximate: boolean;
    } | null;
  };
  readonly locale: Locale;
}

/** The map of one listing, if it stands somewhere. */
export async function ListingMap({ listing: { kind, name, position }, locale }: ListingMapProps) {
  if (!position) return null;
  return (
    <PlaceMap
      latitude={position.latitude}
      longitude={position.longitude}
      isApproximate={position.isApproximate}
      label={name.text}
      kind={kind}
      locale={locale}
      words={await mapWords(locale)}
      tiles={settings().tiles}
    />
  );
}

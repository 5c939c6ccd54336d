/** Links to maps that other companies keep. Nothing is asked of them until a reader opens one. */
import { baseOf } from "../../i18n/routing.ts";

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a way can lead: to a true point, to a street, or to both. */
export type Destination = { readonly name: string } & (
  | { readonly point: Point; readonly address: string | null }
  | { readonly point: null; readonly address: string }
);

export interface MapService {
  readonly name: string;
  readonly href: string;
}

interface Whereabouts {
  readonly name: { readonly text: string };
  readonly address?: {
    readonly street?: string | null;
    readonly postalCode?: string | null;
    readonly locality?: string | null;
  } | null;
  readonly position?: (Point & { readonly isApproximate: boolean }) | null;
}

/** Null when no way can be shown: leading somebody to the middle of a municipality would be wrong. */
export function destinationOf({ name, address, position }: Whereabouts): Destination | null {
  const written = address?.street
    ? [address.street, [address.postalCode, address.locality].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    : null;
  if (position && !position.isApproximate) return { name: name.text, point: position, address: written };
  return written === null ? null : { name: name.text, point: null, address: written };
}

/** RFC 5870. Android reads the query part, and 0,0 as "look for it"; other systems go by the coordinates. */
export function geoHref({ point, address }: Destination): string {
  const query = address ? `?q=${encodeURIComponent(address)}` : "";
  return `geo:${point ? `${point.latitude},${point.longitude}` : "0,0"}${query}`;
}

/** The map services of the world, after that of the country if it has one of its own. */
export function mapServices(destination: Destination, country: string, locale: string): MapService[] {
  const services = [openStreetMap(destination), googleMaps(destination), appleMaps(destination)];
  return country === "FI" ? [finnishJourneyPlanner(destination, locale), ...services] : services;
}

function openStreetMap({ point, address }: Destination): MapService {
  const href = point
    ? `https://www.openstreetmap.org/?mlat=${point.latitude}&mlon=${point.longitude}#map=16/${point.latitude}/${point.longitude}`
    : `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
  return { name: "OpenStreetMap", href };
}

function googleMaps({ point, address }: Destination): MapService {
  const query = point ? (address ?? `${point.latitude},${point.longitude}`) : address;
  return { name: "Google Maps", href: `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query)}` };
}

function appleMaps({ name, point, address }: Destination): MapService {
  const query = point
    ? `ll=${point.latitude},${point.longitude}&q=${encodeURIComponent(name)}`
    : `q=${encodeURIComponent(address)}`;
  return { name: "Apple Maps", href: `https://maps.apple.com/?${query}` };
}

/** The national journey planner: public transport to the place, from where the reader says. */
function finnishJourneyPlanner({ name, point, address }: Destination, locale: string): MapService {
  const place = point ? `${name}::${point.latitude},${point.longitude}` : address;
  const language = ["fi", "sv", "en"].includes(baseOf(locale)) ? baseOf(locale) : "en";
  return { name: "Matka.fi", href: `https://opas.matka.fi/reitti/-/${encodeURIComponent(place)}?locale=${language}` };
}

/** Links to maps that other companies keep. Nothing is asked of them until a reader opens one. */

export interface Destination {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Known only when the source gives a street: then a map service finds the door itself. */
  readonly address: string | null;
}

export interface MapService {
  readonly name: string;
  readonly href: string;
}

/** RFC 5870; the query part is what Android reads, other systems use the coordinates. */
export function geoHref({ latitude, longitude, address }: Destination): string {
  const query = address ? `?q=${encodeURIComponent(address)}` : "";
  return `geo:${latitude},${longitude}${query}`;
}

/** The map services of the world, and that of the country if it has one of its own. */
export function mapServices(destination: Destination, country: string, locale: string): MapService[] {
  const services = [openStreetMap(destination), googleMaps(destination), appleMaps(destination)];
  return country === "FI" ? [finnishJourneyPlanner(destination, locale), ...services] : services;
}

function openStreetMap({ latitude, longitude }: Destination): MapService {
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return { name: "OpenStreetMap", href };
}

function googleMaps({ latitude, longitude, address }: Destination): MapService {
  const place = encodeURIComponent(address ?? `${latitude},${longitude}`);
  return { name: "Google Maps", href: `https://www.google.com/maps/search/?api=1&query=${place}` };
}

function appleMaps({ name, latitude, longitude }: Destination): MapService {
  return { name: "Apple Maps", href: `https://maps.apple.com/?ll=${latitude},${longitude}&q=${encodeURIComponent(name)}` };
}

/** The national journey planner: public transport to the place, from where the reader says. */
function finnishJourneyPlanner({ name, latitude, longitude }: Destination, locale: string): MapService {
  const place = encodeURIComponent(`${name}::${latitude},${longitude}`);
  const language = ["fi", "sv", "en"].includes(locale) ? locale : "en";
  return { name: "Matka.fi", href: `https://opas.matka.fi/reitti/-/${place}?locale=${language}` };
}

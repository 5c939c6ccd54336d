// Where the data came from and on what terms, as SOURCES.md and LICENCES.md tell in full. Shown in the product.
import type { Row } from "./tables.ts";

const CC_BY = {
  licence: "CC BY 4.0",
  licence_url: "https://creativecommons.org/licenses/by/4.0/",
  is_licence_confirmed: true,
} as const;
const COLLECTED_ON = "2026-11-21";

interface DataSourceText {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly licence: string;
  readonly licence_url?: string;
  readonly is_licence_confirmed: boolean;
  readonly attribution?: string;
  readonly note?: string;
}

const SOURCES: readonly DataSourceText[] = [
  {
    id: "web-pages",
    title: "Public pages of cities, associations, parishes, newspapers and the national integration site",
    publisher: "Many; every record names its page",
    licence: "Facts only, told in our own words",
    is_licence_confirmed: true,
    note: "Nothing is copied from the pages but facts. The pages themselves stay under the terms of their owners.",
  },
  {
    id: "helsinki-service-map",
    title: "Supervised playgrounds and family houses of Helsinki, Espoo and Vantaa",
    publisher: "Helsinki Region Service Map",
    url: "https://palvelukartta.hel.fi/",
    ...CC_BY,
    attribution: "Helsinki Region Service Map, CC BY 4.0",
    note: "Public layer, last change 2025-02-09; read from the copy in github.com/jopppis/playgrounder at 467f7eb.",
  },
  {
    id: "kirjastot-fi",
    title: "Public libraries: the kirjastot.fi library directory (Kirkanta)",
    publisher: "Kirjastot.fi",
    url: "https://hakemisto.kirjastot.fi/",
    licence: "Not confirmed: an open interface, its terms not found",
    is_licence_confirmed: false,
    attribution: "Library directory: kirjastot.fi",
    note: "Read from github.com/AnttiRask/BiblioStatus at 3ce0c1e (2026-08-22). The repository is under MIT, which need not hold for the data in it.",
  },
  {
    id: "municipalities",
    title: "Municipalities of 2026 with regions, wellbeing services counties, employment areas, centres and population",
    publisher: "Statistics Finland, National Land Survey of Finland, THL Sotkanet",
    url: "https://github.com/rOpenGov/geofi",
    ...CC_BY,
    attribution: "Statistics Finland, National Land Survey of Finland and THL Sotkanet, CC BY 4.0",
    note: "Read from rOpenGov/geofi at de9392b. The Sámi homeland is from the Sámi Parliament Act.",
  },
  {
    id: "municipality-boundaries",
    title: "Municipality boundaries, 1:1,000,000",
    publisher: "Statistics Finland",
    url: "https://stat.fi/org/avoindata/paikkatietoaineistot/kuntapohjaiset_tilastointialueet_en.html",
    ...CC_BY,
    attribution: "Municipality boundaries: Statistics Finland, CC BY 4.0",
    note: "Boundaries of 2025, made simpler; read from github.com/jopppis/playgrounder at 467f7eb.",
  },
  {
    id: "base-map",
    title: "Base map: land, neighbouring countries, lakes",
    publisher: "Natural Earth",
    url: "https://www.naturalearthdata.com/",
    licence: "Public domain",
    licence_url: "https://www.naturalearthdata.com/about/terms-of-use/",
    is_licence_confirmed: true,
    attribution: "Base map: Natural Earth",
    note: "Read from world-atlas 2.0.2 and github.com/martynafford/natural-earth-geojson (CC0). Finland's land is dissolved from the municipality boundaries.",
  },
  {
    id: "foreign-language-population",
    title: "Share of foreign-language speakers by municipality, 31 December 2025",
    publisher: "Statistics Finland",
    url: "https://stat.fi/en/statistics/vaerak",
    ...CC_BY,
    attribution: "Statistics Finland, Population structure, table 159t, CC BY 4.0",
    note: "Read from github.com/jvmarten/naapurustot at 3e5c7dd.",
  },
  {
    id: "postal-codes",
    title: "Postal code areas with a centre point",
    publisher: "Statistics Finland (Paavo areas by all appearances); names: Finnish Service Catalogue (PTV)",
    licence: "Not confirmed: the areas' source has no licence file; the names are CC BY 4.0",
    is_licence_confirmed: false,
    note: "Areas read from github.com/JoniHonkanen/kartta_suomi at 0fb8f38, names from github.com/Metatavu/kunta-api-server at c799149.",
  },
  {
    id: "languages",
    title: "Languages with their names, and numbers of speakers in Finland",
    publisher: "Own compilation; numbers by Statistics Finland",
    licence: "Not confirmed: codes and names are standard facts, the numbers were found at second hand",
    is_licence_confirmed: false,
    note: "Each number names the page that it was read from.",
  },
  {
    id: "language-names",
    title: "Names of languages in further languages",
    publisher: "Unicode CLDR",
    url: "https://cldr.unicode.org/",
    licence: "Unicode License v3",
    licence_url: "https://www.unicode.org/license.txt",
    is_licence_confirmed: true,
    attribution: "Unicode CLDR",
    note: "Taken from the Unicode data inside Node.js when the data is loaded; wrong names are left out.",
  },
  {
    id: "vocabulary",
    title: "Services, target groups, modes, and the names of bodies that run places",
    publisher: "Own work",
    licence: "Own wording, after the terms of InfoFinland, PTV and integration.fi",
    is_licence_confirmed: true,
    note: "Not an official classification.",
  },
];

export const dataSourceRows = (): Row[] =>
  SOURCES.map((source, position) => ({
    url: null,
    licence_url: null,
    attribution: null,
    note: null,
    ...source,
    retrieved_on: COLLECTED_ON,
    position,
  }));

/** Which of them a record rests on: the two collections name themselves in the title of the source. */
export function sourceIdOf(sourceTitle: string): string {
  if (sourceTitle.startsWith("kirjastot.fi library directory")) return "kirjastot-fi";
  if (sourceTitle.startsWith("Helsinki Region Service Map")) return "helsinki-service-map";
  return "web-pages";
}

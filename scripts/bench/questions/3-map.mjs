// Q3, the map: marks and clusters of what serves in a language inside a window of 1024 by 768 pixels. The
// product clusters by distance (supercluster), SQL by the cells of a grid, so the number of listings drawn is compared.

const WIDTH = 1024;
const HEIGHT = 768;
const TILE = 256;
/** The whole country, a region, a city, a part of a city. */
const ZOOMS = [5, 8, 11, 13];
/** SQL's cells have the side of the product's cluster radius. */
const CELL = 60;

function boundsAround(latitude, longitude, zoom) {
  const degreesPerPixel = 360 / (TILE * 2 ** zoom);
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const round = (degrees) => Math.round(degrees * 1000) / 1000;
  return {
    west: round(longitude - (WIDTH / 2) * degreesPerPixel),
    south: round(latitude - (HEIGHT / 2) * degreesPerPixel * shrink),
    east: round(longitude + (WIDTH / 2) * degreesPerPixel),
    north: round(latitude + (HEIGHT / 2) * degreesPerPixel * shrink),
  };
}

export const mapWindow = {
  name: "Q3",
  title: "map window",
  document: `query MapWindow($bounds: BoundsInput!, $zoom: Int!, $filter: ListingFilter) {
    mapMarkers(bounds: $bounds, zoom: $zoom, filter: $filter) {
      markers { id latitude longitude isApproximate count kind }
      clusters { id latitude longitude count expansionZoom bounds { west south east north } }
    }
  }`,
  sql: `WITH inside AS (
      SELECT latitude, longitude, kind, position_source FROM bench.serves
      WHERE tag = $1 AND point(longitude, latitude) <@ box(point($2, $3), point($4, $5))),
    cells AS (SELECT count(*) AS count, avg(latitude) AS latitude, avg(longitude) AS longitude, min(latitude) AS south, max(latitude) AS north,
        min(longitude) AS west, max(longitude) AS east, CASE WHEN min(kind) = max(kind) THEN min(kind) END AS kind,
        bool_and(position_source IN ('POSTAL_CODE_CENTRE', 'MUNICIPALITY_CENTRE')) AS approximate
      FROM inside GROUP BY floor(longitude / $6), floor(latitude / $7))
    SELECT coalesce(json_agg(cells), '[]')::text AS answer FROM cells`,
  parametersOf: ({ places }) =>
    places.map(({ language, latitude, longitude }, index) => {
      const zoom = ZOOMS[index % ZOOMS.length];
      const bounds = zoom === ZOOMS[0] ? boundsAround(64.5, 26, zoom) : boundsAround(latitude, longitude, zoom);
      const cell = (CELL * 360) / (TILE * 2 ** zoom);
      const { west, south, east, north } = bounds;
      return {
        variables: { bounds, zoom, filter: { languages: [language] } },
        values: [language, west, south, east, north, cell, cell / 2],
      };
    }),
  ofProduct: ({ mapMarkers: { markers, clusters } }) => countOf([...markers, ...clusters]),
  ofSql: countOf,
};

function countOf(marks) {
  return marks.reduce((sum, { count }) => sum + count, 0);
}

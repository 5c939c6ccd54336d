import { isolate } from "../catalogue/hours/clock.rules.ts";
import type { PackEntryFragment } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { findGround } from "./own-site.ts";
import styles from "./Pack.module.css";
import type { Pack } from "./pack.queries.ts";
import type { Numbered } from "./pack.rules.ts";
import { drawPackMap, MAP_WIDTH, type Mark, withoutHeaps, writeNumbers } from "./pack-map.rules.ts";

interface PackMapProps {
  readonly municipality: Pack["municipality"];
  readonly entries: readonly Numbered<PackEntryFragment>[];
  readonly locale: Locale;
}

/** Where everything is, on a still picture: it needs no network, no script and no tiles, and it prints. */
export async function PackMap({ municipality: { code, name, region, bounds }, entries, locale }: PackMapProps) {
  const t = await getWords(locale, "offline");
  const standing = withoutHeaps(
    entries.flatMap(({ number, entry: { position } }) => (position ? [{ number, ...position }] : [])),
  );
  if (standing.length === 0) return null;
  const shown = new Set(standing.map(({ number }) => number));
  const missing = entries.map(({ number }) => number).filter((number) => !shown.has(number));
  const { height, land, lakes, marks } = drawPackMap(code, bounds, await findGround(region.code), standing);
  return (
    <figure className={styles.map}>
      <svg viewBox={`0 0 ${MAP_WIDTH} ${height}`} role="img" aria-label={t("map.label", { municipality: name.text })}>
        <path className={styles.land} d={land} />
        <path className={styles.lake} d={lakes} />
        <path className={styles.leaders} d={marks.map(leader).join("")} />
        {marks.map(({ number, isApproximate, x, y }) => (
          <g key={number} className={isApproximate ? styles.about : undefined}>
            <circle cx={x} cy={y} r={number > 99 ? 9.5 : 8.5} />
            <text x={x} y={y + 3.5}>
              {number}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        {t("map.numbers")} {marks.some(({ isApproximate }) => isApproximate) ? `${t("map.approximate")} ` : null}
        {missing.length > 0 ? t("map.without", { numbers: isolate(writeNumbers(missing), locale) }) : null}
      </figcaption>
    </figure>
  );
}

/** From a number that had to move to where its place is. */
const leader = ({ x, y, toX, toY }: Mark) => (Math.hypot(x - toX, y - toY) > 4 ? `M${toX} ${toY}L${x} ${y}` : "");

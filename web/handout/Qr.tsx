import { qrShape } from "./qr.rules.ts";
import styles from "./Sheet.module.css";

interface QrProps {
  readonly address: string;
  readonly label: string;
}

/** How many points of white the readers of such codes want around them. */
const QUIET = 4;

/** A code that a phone's camera reads as an address. Black on white on every screen, or cameras do not see it. */
export function Qr({ address, label }: QrProps) {
  const { size, path } = qrShape(address);
  const side = size + 2 * QUIET;
  return (
    <svg
      className={styles.qr}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M${-QUIET} ${-QUIET}h${side}v${side}h${-side}z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

import type { IconId } from "./icon-ids.ts";

interface IconProps {
  readonly id: IconId;
  /** True for arrows and the like, whose direction follows the writing. */
  readonly mirrors?: boolean;
}

/** A picture from the sprite. It says nothing by itself: words stand beside it, always. */
export function Icon({ id, mirrors }: IconProps) {
  return (
    <svg className={mirrors ? "icon mirrors" : "icon"} aria-hidden="true">
      <use href={`/icons.svg#${id}`} />
    </svg>
  );
}

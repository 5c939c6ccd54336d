import { type Canvas, CircleMarker, type CircleMarkerOptions, type LatLngExpression, type Point } from "leaflet";

interface CountCircleOptions extends CircleMarkerOptions {
  readonly text: string;
  readonly textColour: string;
}

/** What Leaflet's canvas keeps to itself while it draws; the same since its version 1.0. */
interface Drawing {
  readonly _drawing: boolean;
  readonly _ctx: CanvasRenderingContext2D;
  _updateCircle(layer: CircleMarker): void;
}

/** A circle on the canvas with its number inside: for the many, where buttons would be too many. */
export class CountCircle extends CircleMarker {
  declare options: CountCircleOptions;
  declare protected _renderer: Canvas & Drawing;
  declare protected _point: Point;

  // Only to have the options typed.
  constructor(at: LatLngExpression, options: CountCircleOptions) {
    super(at, options);
  }

  protected _updatePath(): void {
    this._renderer._updateCircle(this);
    if (!this._renderer._drawing || this.options.text === "") return;
    const pen = this._renderer._ctx;
    pen.save();
    pen.globalAlpha = 1;
    pen.font = `700 ${Math.round(this.getRadius() * 0.8)}px system-ui, sans-serif`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = this.options.textColour;
    pen.fillText(this.options.text, this._point.x, this._point.y);
    pen.restore();
  }
}

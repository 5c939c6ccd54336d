"use client";

import { useTranslations } from "next-intl";
import { type ComponentType, useState } from "react";
import type { Locale } from "../../i18n/routing.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import type { Point } from "../content/content.ts";
import { OneOf } from "../form/Choices.tsx";
import form from "../form/Form.module.css";
import { type Bounds, type Direction, isExact, nudge, type Step, setByHand } from "./nudge.rules.ts";
import styles from "./Pin.module.css";
import type { PinViewProps } from "./PinView.tsx";

export interface Tiles {
  readonly url: string;
  readonly attribution: string;
}

interface PinMapProps {
  readonly point: Point | null;
  readonly start: { readonly latitude: number; readonly longitude: number; readonly zoom: number };
  readonly locale: Locale;
  readonly tiles: Tiles | null;
  readonly onPoint: (point: Point | null) => void;
}

/** As far as the map goes. */
const COUNTRY: Bounds = { west: 19, south: 59.3, east: 31.7, north: 70.2 };
const DIRECTIONS = ["north", "south", "west", "east"] as const satisfies readonly Direction[];
/** A screen shows a point to the metre; more digits are no help to anyone. */
const write = (degrees: number) => degrees.toFixed(5);

/** The pin: on a map that comes when it is asked for, and by buttons that need no map at all. */
export function PinMap({ point, start, locale, tiles, onPoint }: PinMapProps) {
  const t = useTranslations("editing");
  const [View, setView] = useState<ComponentType<PinViewProps> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [step, setStep] = useState<Step>("small");
  const open = () =>
    import("./PinView.tsx").then(
      ({ PinView }) => setView(() => PinView),
      () => setFailed(true),
    );
  const move = (direction: Direction) => onPoint(setByHand(nudge(point ?? start, direction, step, COUNTRY)));
  return (
    <div className={form.stack}>
      {View === null ? (
        <div className={form.tight}>
          <button type="button" className={form.button} onClick={() => void open()}>
            <Icon id="map" /> {t("place.openMap")}
          </button>
          <p role="status">{hasFailed ? t("place.noLine") : null}</p>
        </div>
      ) : (
        <View point={point} start={start} locale={locale} tiles={tiles} onPoint={(at) => onPoint(setByHand(at))} />
      )}
      <p role="status" className={styles.where}>
        <Icon id={isExact(point) ? "pin" : "pin-approximate"} />
        <span>
          {t(point === null ? "place.noPin" : isExact(point) ? "place.exactPin" : "place.roughPin")}{" "}
          {point === null ? null : <Ltr>{`${write(point.latitude)}, ${write(point.longitude)}`}</Ltr>}
        </span>
      </p>
      {/* Only a point that is there can be moved: one metre from nowhere is nowhere. */}
      {point === null ? null : (
        <div className={styles.nudge}>
          <OneOf
            legend={t("place.step")}
            choices={[
              { value: "small", text: t("place.smallStep") },
              { value: "large", text: t("place.largeStep") },
            ]}
            chosen={step}
            onChoose={setStep}
          />
          <fieldset className={styles.compass} dir="ltr">
            <legend className="unseen">{t("place.move")}</legend>
            {DIRECTIONS.map((direction) => (
              <button
                key={direction}
                type="button"
                className={`${form.button} ${styles[direction]}`}
                onClick={() => move(direction)}
              >
                <Icon id="arrow" />
                <span className={styles.direction}>{t(`place.${direction}`)}</span>
              </button>
            ))}
          </fieldset>
        </div>
      )}
      {point === null ? null : (
        <button type="button" className={form.button} onClick={() => onPoint(null)}>
          <Icon id="close" /> {t("place.removePin")}
        </button>
      )}
    </div>
  );
}

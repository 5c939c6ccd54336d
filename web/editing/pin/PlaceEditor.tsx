"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "../../i18n/routing.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { findPostalCode } from "../asking/checks.queries.ts";
import type { Whereabouts } from "../content/content.ts";
import { Select } from "../form/Choices.tsx";
import { Field } from "../form/Field.tsx";
import form from "../form/Form.module.css";
import { isExact, isPostalCode, withholdAddress } from "./nudge.rules.ts";
import { PinMap, type Tiles } from "./PinMap.tsx";

export interface MunicipalityName {
  readonly code: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

interface PlaceEditorProps {
  readonly place: Whereabouts;
  readonly municipalities: readonly MunicipalityName[];
  readonly locale: Locale;
  readonly tiles: Tiles | null;
  readonly onChange: (place: Whereabouts) => void;
  readonly problemOf: (field: string) => string | null;
}

const orNull = (text: string) => (text === "" ? null : text);

/** Where it stands: the address, and the pin by a tap, by the postal code or by buttons. */
export function PlaceEditor(props: PlaceEditorProps) {
  const { place, municipalities, locale, tiles, onChange, problemOf } = props;
  const t = useTranslations("editing");
  const change = (part: Partial<Whereabouts>) => onChange({ ...place, ...part });
  const choices = [{ value: "", text: t("place.noMunicipality") }].concat(
    municipalities.map(({ code, name }) => ({ value: code, text: name })),
  );
  return (
    <div className={form.stack}>
      <Select
        label={t("place.municipality")}
        hint={t("place.municipalityHint")}
        choices={choices}
        chosen={place.municipality ?? ""}
        onChoose={(code) => change({ municipality: orNull(code), isNational: code === "" })}
      />
      <label className={form.chip}>
        <input
          type="checkbox"
          checked={place.isAddressWithheld}
          onChange={() =>
            onChange(place.isAddressWithheld ? { ...place, isAddressWithheld: false } : withholdAddress(place))
          }
        />
        <Icon id="lock" />
        <span>{t("place.secret")}</span>
      </label>
      {place.isAddressWithheld ? (
        <Notice tone="caution" title={t("place.secretTitle")}>
          <p>{t("place.secretText")}</p>
        </Notice>
      ) : (
        <>
          <Field
            label={t("place.street")}
            value={place.street ?? ""}
            onChange={(street) => change({ street: orNull(street) })}
            problem={problemOf("street")}
          />
          <div className={form.row}>
            <Field
              label={t("place.postalCode")}
              inputMode="numeric"
              dir="ltr"
              value={place.postalCode ?? ""}
              onChange={(postalCode) => change({ postalCode: orNull(postalCode) })}
              problem={problemOf("postalCode")}
            />
            <Field
              label={t("place.locality")}
              value={place.locality ?? ""}
              onChange={(locality) => change({ locality: orNull(locality) })}
              problem={problemOf("locality")}
            />
          </div>
          <FromPostalCode place={place} locale={locale} onChange={onChange} />
          <PinMap
            point={place.point}
            start={startOf(place, municipalities)}
            locale={locale}
            tiles={tiles}
            onPoint={(point) => change({ point })}
          />
        </>
      )}
    </div>
  );
}

/** Where the map begins when there is no pin: the middle of the municipality, else of the country. */
function startOf({ point, municipality }: Whereabouts, municipalities: readonly MunicipalityName[]) {
  const middle = municipalities.find(({ code }) => code === municipality);
  const { latitude, longitude } = point ?? middle ?? { latitude: 64.5, longitude: 26.3 };
  return { latitude, longitude, zoom: isExact(point) ? 13 : middle || point ? 10 : 5 };
}

type FromPostalCodeProps = Pick<PlaceEditorProps, "place" | "locale" | "onChange">;

/** No street can be looked up here without asking a stranger: the middle of the postal code is a beginning. */
function FromPostalCode({ place, locale, onChange }: FromPostalCodeProps) {
  const t = useTranslations("editing");
  const [said, say] = useState("");
  const code = place.postalCode?.trim() ?? "";
  const ask = async () => {
    if (!isPostalCode(code)) return say(t("place.badPostalCode"));
    const { data } = await findPostalCode(code, { locale });
    if (!data) return say(t("place.noLine"));
    const found = data.postalCode;
    if (!found) return say(t("place.unknownPostalCode"));
    const { latitude, longitude } = found;
    onChange({
      ...place,
      municipality: place.municipality ?? found.municipality.code,
      isNational: false,
      locality: place.locality ?? found.name.text,
      point: { latitude, longitude, source: "POSTAL_CODE_CENTRE" },
    });
    say(t("place.postalCodeShown"));
  };
  return (
    <div className={form.tight}>
      <p className={form.hint}>{t("place.noGeocoder")}</p>
      <div className={form.chips}>
        <button type="button" className={form.button} onClick={() => void ask()}>
          <Icon id="near" /> {t("place.fromPostalCode")}
        </button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
}

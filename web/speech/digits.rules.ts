/** A telephone number as a voice must read it: digit by digit, with a rest between the groups. */
import { groupNumber } from "../catalogue/channels/phone.rules.ts";
import { commaOf } from "../i18n/routing.ts";

/**
 * In Finland one dials 0 where an international number has +358, and 00 before any other country: so no voice has to
 * know what "plus" is called in its language. The comma is the one at which voices of the language rest.
 */
export function digitsAloud(value: string, locale: string): string {
  const written = groupNumber(value.replace(/[\s().–-]/g, ""));
  const dialled = written.replace(/^\+358 ?(?=\d)/, "0").replace(/^\+/, "00 ");
  const groups = dialled.match(/\d+/g) ?? [];
  return groups.map((group) => [...group].join(" ")).join(commaOf(locale));
}

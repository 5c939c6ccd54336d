import { expect, test } from "vitest";
import { legalFormOf } from "./legal-form.ts";

test.each([
  [["Familia ry"], "ASSOCIATION"],
  [["Pakolaisneuvonta ry", "Flyktingrådgivningen rf", "Finnish Refugee Advice Centre"], "ASSOCIATION"],
  [["MLL Tikkurilan yhdistys"], "ASSOCIATION"],
  [["Föreningen Luckan"], "ASSOCIATION"],
  [["Suomen Punainen Risti", "Finnish Red Cross"], "ASSOCIATION"],
  [["Cultura-säätiö"], "FOUNDATION"],
  [["Helsinki Deaconess Foundation"], "FOUNDATION"],
  [["Kotka-Kymin seurakunta – maahanmuuttajatyö"], "CONGREGATION"],
  [["Malmi parish"], "CONGREGATION"],
  [["Helsingin kaupunki", "Helsingfors stad", "City of Helsinki"], "MUNICIPALITY"],
  [["Espoo City Library"], "MUNICIPALITY"],
  [["City or municipal library of Äänekoski"], "MUNICIPALITY"],
  [["Korsholms kommun"], "MUNICIPALITY"],
  [["Itä-Uudenmaan hyvinvointialue"], "WELLBEING_COUNTY"],
  [["Kela"], "STATE_AUTHORITY"],
  [["Esimerkki Oy"], "COMPANY"],
  [["Medborgarinstitutet i Mariehamn"], "EDUCATIONAL_INSTITUTION"],
])("the names %j state %s", (names, form) => {
  expect(legalFormOf(names)).toBe(form);
});

test.each([
  [["Siun sote"]],
  [["Multicultural Centre Gloria"]],
  // A union of associations need not be one.
  [["Sondip – union of multicultural associations in Southwest Finland"]],
  // The name of a town is no word for a town.
  [["MLL Uusikaupunki"]],
  [["Harry Poppins"]],
  [[]],
])("the names %j state no form, and none is guessed", (names) => {
  expect(legalFormOf(names)).toBeNull();
});

test("the mark of a registered association holds whatever else the name says", () => {
  expect(legalFormOf(["Helsingin yliopiston ystävät ry"])).toBe("ASSOCIATION");
  expect(legalFormOf(["Turun kaupunki ry"])).toBe("ASSOCIATION");
});

test("a name that states two forms states none", () => {
  expect(legalFormOf(["Esimerkkisäätiö ja Malmin seurakunta"])).toBeNull();
});

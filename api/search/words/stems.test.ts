/** Which forms of a word are one word. */
import { describe, expect, it } from "vitest";
import { finnishFormsOf } from "./finnish-forms.rules.ts";
import { foldLetters } from "./letters.rules.ts";
import { stemsOf } from "./stems.rules.ts";

const stemOf = (word: string, language: string) => stemsOf(word, foldLetters(word), language)[0];

describe("the forms of a word share a stem", () => {
  it.each([
    ["fi", "kahvila kahvilassa kahvilat kahviloita kahvilan"],
    ["fi", "kerho kerhon kerhossa kerhot kerhoja"],
    ["fi", "lapsi lasten lapset lapsille lapsia"],
    ["fi", "nainen naisten naiset naisille naisia"],
    ["fi", "yhdistys yhdistyksen yhdistykset yhdistyksiä yhdistysten"],
    ["fi", "neuvonta neuvontaa neuvonnan neuvonnassa"],
    ["fi", "kieli kielen kieltä kielet kieliä kielellä"],
    ["fi", "suomi suomen suomea suomeksi"],
    ["fi", "somalialainen somalialaiset somalialaisten"],
    ["fi", "järjestö järjestöt järjestöjä järjestön"],
    ["fi", "nuori nuoret nuorten nuorille"],
    ["fi", "vanhempi vanhemmat vanhempien vanhemmille"],
    ["fi", "pakolainen pakolaiset pakolaisten"],
    ["fi", "oikeus oikeudet"],
    ["fi", "äiti äidit äitien äideille"],
    ["sv", "språkcafé språkcaféet språkcaféer"],
    ["sv", "förening föreningar föreningen föreningarna"],
    ["sv", "kors korset"],
    ["en", "woman women womens"],
    ["en", "child children"],
    ["en", "association associations"],
    ["ar", "جمعية جمعيات الجمعية"],
    ["ar", "العربية عربي بالعربية"],
    ["ar", "استشارة الاستشارات"],
    ["ru", "кофейня кофейни"],
    ["ru", "сомали сомалийский сомалийском"],
    ["ru", "украинский украинцы"],
    ["uk", "допомога допомоги"],
    ["so", "haween haweenka"],
  ])("%s: %s", (language, forms) => {
    expect(new Set(forms.split(" ").map((form) => stemOf(form, language))).size).toBe(1);
  });

  it.each([
    ["fi", "kahvi", "kahvila"],
    ["fi", "lapsi", "läksy"],
    ["fi", "turku", "turkki"],
    ["sv", "barn", "bar"],
    ["en", "woman", "man"],
    ["ar", "جمعية", "مقهى"],
  ])("%s: but not %s and %s", (language, one, other) => {
    expect(stemOf(one, language)).not.toBe(stemOf(other, language));
  });
});

describe("the forms of a Finnish name of a place", () => {
  it.each([
    ["Turku", "turussa turun turkuun turusta"],
    ["Helsinki", "helsingissä helsingin helsinkiin"],
    ["Tampere", "tampereella tampereen tampereelle"],
    ["Lahti", "lahdessa lahden lahteen"],
    ["Seinäjoki", "seinäjoella seinäjoen"],
    ["Uusikaupunki", "uudessakaupungissa uudenkaupungin uuteenkaupunkiin"],
    ["Uusimaa", "uudellamaalla uudenmaan"],
    ["Isokyrö", "isossakyrössä isonkyrön"],
    ["Kauniainen", "kauniaisissa kauniaisten kauniaisiin"],
    ["Vantaa", "vantaalla vantaan vantaaseen"],
    ["Järvenpää", "järvenpäässä järvenpäähän"],
    ["Varkaus", "varkaudessa varkauteen"],
    ["Nurmes", "nurmeksessa"],
    ["Loppi", "lopella lopen"],
    ["Petäjävesi", "petäjävedellä"],
    ["Virrat", "virroilla"],
    ["Korsnäs", "korsnäsissä"],
  ])("%s: %s", (name, forms) => {
    expect([...finnishFormsOf(name)]).toEqual(expect.arrayContaining(forms.split(" ").map(foldLetters)));
  });

  it("are not those of a word that is like it", () => {
    expect(finnishFormsOf("Turku")).not.toContain("turkki");
    expect(finnishFormsOf("Salo")).not.toContain("sali");
  });
});

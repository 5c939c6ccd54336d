import type { StatementText } from "./statement-text.ts";

export const FINNISH: StatementText = {
  standard: {
    title: "Mihin pyrimme",
    aim: "Sivuston tavoite on WCAG 2.2 -ohjeiden taso AA ja eurooppalainen standardi EN 301 549.",
    law: "Laki digitaalisten palvelujen tarjoamisesta (306/2019) vaatii saavutettavuutta.",
  },
  checked: {
    title: "Mitä on tarkistettu ja miten",
    never: "Tämän version sivuja ei ole vielä tarkistettu.",
    old: "Tarkistus on yli vuoden vanha. Sivut ovat voineet muuttua.",
    partly: "Tällä kertaa tarkistettiin vain osa sivuista tai kielistä.",
    when: (date) => `Ohjelmat tarkistivat sivut ${date}. Seloste on tehty niiden tuloksista.`,
    scope: (states, languages) =>
      `Ne katsoivat ${states} erilaista sivua ja niillä avattavat osat. Kieliä oli ${languages}.`,
    looks: "Jokainen sivu katsottiin vaaleana ja tummana, pienen puhelimen ja tietokoneen levyisenä.",
    engine: (name, pages) => `${name}: ${pages} sivua.`,
    noFaults: "Ne eivät löytäneet vikoja, joita emme olisi korjanneet.",
    faults: (kinds) => `Ne löysivät vikoja, joita ei ole vielä korjattu. Erilaisia vikoja on ${kinds}.`,
    alsoByTests:
      "Muut testit käyttävät sivustoa pelkällä näppäimistöllä, 400 prosentin suurennoksella ja väljemmällä tekstillä. Ne kokeilevat myös pakotettuja värejä, sivuja ilman liikettä ja sivuja ilman JavaScriptiä.",
  },
  limits: {
    title: "Mikä ei toimi kaikille",
    map: "Kaikki eivät voi nähdä karttakuvaa. Laki ei vaadi sitä kartoilta, kun samat tiedot saa muulla tavalla. Luettelossa on samat paikat ja julkiset osoitteet.",
    texts: "Kuvaukset tulevat muilta. Osa on vaikeaa kieltä, ja osa on vain yhdellä kielellä.",
    links: "Linkit vievät muiden sivuille. Emme tiedä, ovatko ne saavutettavia.",
    explained: (kinds) =>
      `Ohjelmat mainitsivat lisäksi ${kinds} asiaa. Ne käytiin läpi yksitellen ja todettiin oikeiksi.`,
    list: "Katso ne ja perustelut",
  },
  people: {
    title: "Mitä ihmiset eivät ole testanneet",
    notYet:
      "Kukaan ei ole vielä testannut tätä versiota ruudunlukijalla: ei NVDA:lla, VoiceOverilla eikä TalkBackilla.",
    tellUs: "Ohjelmat löytävät vain osan vioista. Kerro meille, mikä ei toimi sinulle.",
  },
  feedback: {
    title: "Kerro meille",
    mail: "Kirjoita meille:",
    noMail: "Tälle sivustolle ei ole vielä annettu palauteosoitetta.",
    operator: "Sivustoa ylläpitää:",
    noOperator: "Tässä ei ole kerrottu, kuka sivustoa ylläpitää.",
    answer: "Lain mukaan sinun pitää saada vastaus 14 päivässä.",
  },
  authority: {
    title: "Jos vastaus ei auta",
    how: "Jos et saa vastausta 14 päivässä tai se ei auta, voit ilmoittaa viranomaiselle. Sen sivulla neuvotaan, miten se tehdään.",
    who: "Liikenne- ja viestintävirasto Traficom, digitaalisen saavutettavuuden valvonta:",
  },
};

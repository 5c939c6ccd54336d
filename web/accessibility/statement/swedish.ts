import type { StatementText } from "./statement-text.ts";

export const SWEDISH: StatementText = {
  standard: {
    title: "Vad vi siktar på",
    aim: "Målet är WCAG 2.2 på nivå AA och den europeiska standarden EN 301 549.",
    law: "Det krävs av lagen om tillhandahållande av digitala tjänster (306/2019).",
  },
  checked: {
    title: "Vad som är prövat och hur",
    never: "Sidorna i denna version är inte prövade än.",
    old: "Prövningen är mer än ett år gammal. Sidorna kan ha ändrats.",
    partly: "Bara en del av språken prövades denna gång.",
    when: (date) => `Program prövade sidorna den ${date}. Texten är gjord av det som de fann.`,
    scope: (states, languages) =>
      `De såg på ${states} slags sidor, med det som kan öppnas på dem, på ${languages} språk.`,
    looks: "Varje sida sågs i ljusa och mörka färger, så bred som en liten telefon och som en dator.",
    engine: (name, pages) => `${name}: ${pages} sidor.`,
    noFaults: "De fann inga fel som vi inte har rättat.",
    faults: (kinds) => `De fann ${kinds} slags fel som inte är rättade än.`,
    alsoByTests:
      "Andra tester använder sidan med bara tangentbordet, med 400 procents zoom och med glesare text. De prövar också tvingade färger, sidor utan rörelse och sidor utan JavaScript.",
  },
  limits: {
    title: "Vad som inte fungerar för alla",
    map: "Alla kan inte se kartans bild. Lagen kräver inte det av kartor. Listan har samma platser, med adresser.",
    texts: "Texterna om platserna kommer från andra. En del är svåra, och en del finns bara på ett språk.",
    links: "Länkar går till andras sidor. Vi vet inte om de fungerar för alla.",
    explained: (kinds) => `Programmen nämnde också ${kinds} slags saker. De prövades en för en och var rätt gjorda.`,
    list: "Se dem och varför",
  },
  people: {
    title: "Vad människor inte har prövat",
    notYet: "Ingen har än prövat denna version med en skärmläsare: inte med NVDA, VoiceOver eller TalkBack.",
    tellUs: "Program finner bara en del av felen. Berätta för oss vad som inte fungerar för dig.",
  },
  feedback: {
    title: "Berätta för oss",
    mail: "Skriv till oss:",
    noMail: "Det finns ännu ingen adress för respons på denna sida.",
    operator: "Sidan drivs av:",
    noOperator: "Här står inte vem som driver sidan.",
    answer: "Du ska få svar inom 14 dagar.",
  },
  authority: {
    title: "Om svaret inte hjälper",
    how: "Om du inte får svar på 14 dagar, eller om det inte hjälper, kan du vända dig till myndigheten. På dess sida står hur du gör.",
    who: "Transport- och kommunikationsverket Traficom, tillsyn av digital tillgänglighet:",
  },
};

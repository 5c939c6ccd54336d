import type { StatementText } from "./statement-text.ts";

export const SWEDISH: StatementText = {
  standard: {
    title: "Vad vi siktar på",
    aim: "Målet är WCAG 2.2 på nivå AA och den europeiska standarden EN 301 549.",
    law: "Lagen om tillhandahållande av digitala tjänster (306/2019) kräver tillgänglighet.",
  },
  checked: {
    title: "Vad som har granskats och hur",
    never: "Sidorna i denna version har inte granskats än.",
    old: "Granskningen är mer än ett år gammal. Sidorna kan ha ändrats.",
    partly: "Bara en del av sidorna eller språken granskades denna gång.",
    when: (date) => `Program granskade sidorna den ${date}. Redogörelsen bygger på det som de hittade.`,
    scope: (states, languages) =>
      `De gick igenom ${states} slags sidor, med det som kan öppnas på dem, på ${languages} språk.`,
    looks: "Varje sida granskades i ljusa och mörka färger, så bred som en liten telefon och som en dator.",
    engine: (name, pages) => `${name}: ${pages} sidor.`,
    noFaults: "De hittade inga fel som vi inte har rättat.",
    faults: (kinds) => `De hittade ${kinds} slags fel som inte är rättade än.`,
    alsoByTests:
      "Andra tester använder sidan med bara tangentbordet, med 400 procents zoom och med glesare text. De prövar också tvingade färger, sidor utan rörelse och sidor utan JavaScript.",
  },
  limits: {
    title: "Vad som inte fungerar för alla",
    map: "Alla kan inte se kartans bild. Lagen kräver inte det av kartor när samma uppgifter finns på annat sätt. Listan har samma platser, med de adresser som är offentliga.",
    texts: "Texterna om platserna kommer från andra. En del är svåra, och en del finns bara på ett språk.",
    links: "Länkar går till andras sidor. Vi vet inte om de fungerar för alla.",
    explained: (kinds) =>
      `Programmen nämnde också ${kinds} slags saker. De granskades en och en och visade sig vara rätt gjorda.`,
    list: "Se vilka och varför",
  },
  people: {
    title: "Vad människor inte har testat",
    notYet: "Ingen har än testat denna version med en skärmläsare: inte med NVDA, VoiceOver eller TalkBack.",
    tellUs: "Program hittar bara en del av felen. Berätta för oss vad som inte fungerar för dig.",
  },
  feedback: {
    title: "Berätta för oss",
    mail: "Skriv till oss:",
    noMail: "Det finns ännu ingen adress för respons på denna sida.",
    operator: "Sidan drivs av:",
    noOperator: "Här står inte vem som driver sidan.",
    answer: "Enligt lagen ska du få svar inom 14 dagar.",
  },
  authority: {
    title: "Om svaret inte hjälper",
    how: "Om du inte får svar på 14 dagar, eller om det inte hjälper, kan du vända dig till myndigheten. På dess sida står hur du gör.",
    who: "Transport- och kommunikationsverket Traficom, tillsyn över digital tillgänglighet:",
  },
};

import type { StatementText } from "./statement-text.ts";

export const ENGLISH: StatementText = {
  standard: {
    title: "What we aim at",
    aim: "This site aims at WCAG 2.2, level AA, and at the European standard EN 301 549.",
    law: "In Finland the Act on the Provision of Digital Services (306/2019) asks for accessibility.",
  },
  checked: {
    title: "What has been checked, and how",
    never: "The pages of this version have not been checked yet.",
    old: "This check is more than a year old. The pages may have changed since.",
    partly: "Only a part of the pages or languages was checked this time.",
    when: (date) => `Programs checked the pages on ${date}. This statement is made from what they found.`,
    scope: (states, languages) =>
      `They looked at ${states} kinds of pages, with what opens on them, in ${languages} ${languages === 1 ? "language" : "languages"}.`,
    looks: "Each page was looked at in light and in dark colours, and as wide as a small phone and as a computer.",
    engine: (name, pages) => `${name}: ${pages} pages.`,
    noFaults: "They found no faults that we have not mended.",
    faults: (kinds) =>
      `They found ${kinds} ${kinds === 1 ? "kind of fault that is" : "kinds of faults that are"} not mended yet.`,
    alsoByTests:
      "Other tests use the site with the keyboard alone, at 400 % zoom, with wider text, in forced colours, without movement and without JavaScript.",
  },
  limits: {
    title: "What does not work for everybody",
    map: "The picture of the map cannot be seen by everybody. The law does not demand that of maps when the same information is given in another way. The list has the same places, with the addresses that are public.",
    texts: "Descriptions come from other organisations. Some are hard to read, and some are in one language only.",
    links: "Links lead to pages of others. We cannot say whether those are accessible.",
    explained: (kinds) =>
      `The programs also named ${kinds} kinds of things. They were looked at one by one and found to be right.`,
    list: "See them and the reasons",
  },
  people: {
    title: "What people have not tested",
    notYet: "No person has tested this version with a screen reader yet: not with NVDA, VoiceOver or TalkBack.",
    tellUs: "Programs find only a part of what can be wrong. Please tell us what does not work for you.",
  },
  feedback: {
    title: "Tell us",
    mail: "Write to us:",
    noMail: "No address for feedback has been given for this site yet.",
    operator: "This site is run by:",
    noOperator: "Who runs this site has not been told here.",
    answer: "By law you must get an answer within 14 days.",
  },
  authority: {
    title: "If the answer does not help",
    how: "If you get no answer in 14 days, or it does not help, you can tell the authority. Its site says how to do it.",
    who: "Finnish Transport and Communications Agency Traficom, supervision of digital accessibility:",
  },
};

/** What a letter says, part by part, before it becomes plain text and a page. One entry for each thing that can happen. */
import { isolate, withoutHidden } from "./isolation.rules.ts";
import type { LetterFacts, LetterKind } from "./letter.ts";
import type { LetterLanguage } from "./letter-languages.rules.ts";
import { type Facts, say, sayDay } from "./letter-words.ts";

/** Who writes. */
export interface Sender {
  readonly site: string;
  /** Who runs the service; empty when nobody is named. */
  readonly operator: string;
}

export interface LetterParts {
  readonly subject: string;
  readonly greeting: string;
  readonly text: string;
  /** What it is about: a line of its own, since names are not inflected. */
  readonly about: string | null;
  readonly names: readonly string[];
  readonly code: { readonly characters: string; readonly spelled: string } | null;
  readonly quote: { readonly label: string; readonly words: string } | null;
  readonly button: { readonly label: string; readonly url: string; readonly addressLabel: string } | null;
  readonly after: string | null;
  /** Why one gets it, and what to do if it was not meant for one. */
  readonly why: readonly string[];
  readonly sender: readonly string[];
}

/** How one kind of letter is put together. Keys without a dot are its own phrases; with one, another letter's. */
interface Plan<Kind extends LetterKind> {
  readonly facts?: (facts: LetterFacts[Kind], language: LetterLanguage, sender: Sender) => Facts;
  readonly about?: (facts: LetterFacts[Kind]) => { readonly key: "about" | "organisation"; readonly name: string };
  readonly names?: (facts: LetterFacts[Kind]) => readonly string[];
  readonly code?: (facts: LetterFacts[Kind]) => string;
  readonly quote?: (facts: LetterFacts[Kind]) => string | null;
  readonly url?: (facts: LetterFacts[Kind]) => string;
  readonly button?: string;
  /** Null: there is nothing more to say. */
  readonly after: string | null;
  readonly why?: string;
  readonly wrong?: string;
}

const aboutListing = ({ listing }: { readonly listing: string }) => ({ key: "about", name: listing }) as const;
const aboutOrganisation = ({ organisation }: { readonly organisation: string }) =>
  ({ key: "organisation", name: organisation }) as const;
const reasonOf = ({ reason }: { readonly reason: string | null }) => reason;
const urlOf = ({ url }: { readonly url: string }) => url;
const outcomeOf = ({ outcome }: { readonly outcome: string }) => ({ outcome });
/** A role of the whole is of nothing smaller than the service. */
const roleOf = (facts: LetterFacts["role-ended"], sender: Sender) => ({
  role: facts.role,
  of: isolate(facts.of ?? sender.site),
});

const PLANS: { readonly [Kind in LetterKind]: Plan<Kind> } = {
  // The code is not in the subject: mail servers write subjects into their logs.
  "sign-in": { code: ({ code }) => code, url: urlOf, after: "after" },
  "address-code": { code: ({ code }) => code, url: urlOf, after: "after" },
  "address-taken": { url: urlOf, after: null },
  "address-changed": {
    facts: ({ day }, language) => ({ day: isolate(sayDay(language, day)) }),
    url: urlOf,
    after: "after",
  },
  invitation: {
    facts: (facts, language, sender) => ({ ...roleOf(facts, sender), day: isolate(sayDay(language, facts.expiresOn)) }),
    url: urlOf,
    after: "after",
  },
  "role-ended": { facts: (facts, _, sender) => roleOf(facts, sender), after: "after" },
  decision: { facts: outcomeOf, about: aboutListing, quote: reasonOf, url: urlOf, after: null },
  "suggestion-code": { code: ({ code }) => code, after: "after" },
  "suggestion-outcome": { facts: outcomeOf, about: aboutListing, quote: reasonOf, url: urlOf, after: "after" },
  "contacts-changed": { about: aboutListing, url: urlOf, after: null },
  "claim-code": { about: aboutOrganisation, code: ({ code }) => code, url: urlOf, after: "after" },
  "claim-decision": {
    facts: outcomeOf,
    about: aboutOrganisation,
    quote: reasonOf,
    url: urlOf,
    after: null,
    wrong: "decision.wrong",
  },
  reminder: {
    facts: ({ listings }) => ({ count: listings.length }),
    about: aboutOrganisation,
    names: ({ listings }) => listings,
    url: urlOf,
    after: "after",
  },
  "going-stale": {
    facts: ({ day }, language) => ({ day: isolate(sayDay(language, day)) }),
    about: aboutOrganisation,
    names: ({ listings }) => listings,
    url: urlOf,
    button: "reminder.button",
    after: "reminder.after",
    why: "reminder.why",
    wrong: "reminder.wrong",
  },
  "nobody-answers": {
    about: aboutOrganisation,
    names: ({ listings }) => listings,
    url: urlOf,
    after: "after",
    wrong: "queue-digest.wrong",
  },
  "claim-waiting": { about: aboutOrganisation, url: urlOf, after: "after" },
  "queue-digest": { facts: ({ waiting, oldestDays }) => ({ waiting, oldestDays }), url: urlOf, after: null },
  "account-closing": {
    facts: ({ day }, language) => ({ day: isolate(sayDay(language, day)) }),
    url: urlOf,
    after: "after",
  },
};

export const LETTER_KINDS = Object.keys(PLANS) as readonly LetterKind[]; // the table has exactly the kinds

export const isLetterKind = (kind: string): kind is LetterKind => kind in PLANS;

/** @throws Error when the facts are not those of the kind, or the url is no web address */
export function composeLetter<Kind extends LetterKind>(
  kind: Kind,
  given: LetterFacts[Kind],
  language: LetterLanguage,
  sender: Sender,
): LetterParts {
  const plan: Plan<Kind> = PLANS[kind];
  const site = isolate(sender.site);
  const facts = { site, ...plan.facts?.(given, language, sender) };
  const own = (key: string) => say(language, key.includes(".") ? key : `${kind}.${key}`, facts);
  const common = (key: string, more: Facts = {}) => say(language, `common.${key}`, { site, ...more });
  const about = plan.about?.(given);
  const characters = plan.code?.(given);
  const words = plan.quote?.(given);
  const url = plan.url?.(given);
  return {
    subject: own("subject"),
    greeting: common("greeting"),
    text: own("text"),
    about: about ? common(about.key, { listing: isolate(about.name), organisation: isolate(about.name) }) : null,
    names: plan.names?.(given).map(isolate) ?? [],
    code: characters === undefined ? null : codeOf(characters, common),
    quote: words ? { label: common("reason"), words: withoutHidden(words).trim() } : null,
    button:
      url === undefined
        ? null
        : { label: own(plan.button ?? "button"), url: webAddress(url), addressLabel: common("address") },
    after: plan.after === null ? null : own(plan.after),
    why: [own(plan.why ?? "why"), own(plan.wrong ?? "wrong")],
    sender: [
      common("sender"),
      ...(sender.operator === "" ? [] : [common("operator", { operator: isolate(sender.operator) })]),
      common("untracked"),
    ],
  };
}

/** Read aloud or over the telephone, `482139` is six digits and not half a million. */
const codeOf = (characters: string, common: (key: string, more: Facts) => string) => ({
  characters: withoutHidden(characters),
  spelled: common("spelled", { characters: isolate([...characters].join(" ")) }),
});

function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") throw new Error(`a letter cannot lead to ${protocol}`);
  return href;
}

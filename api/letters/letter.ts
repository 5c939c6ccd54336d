/**
 * Every letter that is ever sent, by what happened, and the facts that its words need. No letter holds more about a
 * person than the address it goes to, and none holds a picture, a script or a link that tells who opened it.
 */

export interface LetterFacts {
  /** A code to type and a link to press, for the browser that asked. Both hold for ten minutes and once. */
  readonly "sign-in": { readonly code: string; readonly url: string };
  /** To the new address of an account: a code to type in the browser that asked. It holds for ten minutes and once. */
  readonly "address-code": { readonly code: string; readonly url: string };
  /** To an address that somebody wanted for another account, and that has one. `url`: her own at the desk. */
  readonly "address-taken": { readonly url: string };
  /** To the old address: the account has another one. `url` takes it back, until `day` (YYYY-MM-DD). */
  readonly "address-changed": { readonly day: string; readonly url: string };
  /** A role is offered; it is taken by signing in. `of`: the organisation or the area. */
  readonly invitation: {
    readonly role: "EDITOR" | "OFFICER" | "MAINTAINER";
    readonly of: string | null;
    readonly url: string;
    readonly expiresOn: string;
  };
  /** A role was taken away. */
  readonly "role-ended": { readonly role: "EDITOR" | "OFFICER" | "MAINTAINER"; readonly of: string | null };
  /** What became of a submission. `url`: the listing or the submission at the desk. */
  readonly decision: {
    readonly outcome: "PUBLISHED" | "REJECTED" | "ASKED_BACK";
    readonly listing: string;
    /** The officer's words, as written; null when there are none. */
    readonly reason: string | null;
    readonly url: string;
  };
  /** To somebody who suggests something and cannot show otherwise that no machine is writing. Holds for two hours and once. */
  readonly "suggestion-code": { readonly code: string };
  /** What became of a suggestion that somebody without an account sent in. */
  readonly "suggestion-outcome": {
    readonly outcome: "PUBLISHED" | "REJECTED";
    readonly listing: string;
    readonly reason: string | null;
    readonly url: string;
  };
  /** Somebody else changed how people reach you: said to everyone who looks after the listing. */
  readonly "contacts-changed": { readonly listing: string; readonly url: string };
  /** To an address at the organisation's own domain: somebody says that she looks after it. */
  readonly "claim-code": { readonly organisation: string; readonly code: string; readonly url: string };
  readonly "claim-decision": {
    readonly outcome: "GRANTED" | "REFUSED";
    readonly organisation: string;
    readonly reason: string | null;
    readonly url: string;
  };
  /** To those who look after an organisation already: somebody else says that she does too. No word of who: an officer asks. */
  readonly "claim-waiting": { readonly organisation: string; readonly url: string };
  /** Is it still right? `listings`: the names of those that are due; `url` needs no sign-in. */
  readonly reminder: { readonly organisation: string; readonly listings: readonly string[]; readonly url: string };
  /** Nobody has confirmed it for long: what will happen on which day. */
  readonly "going-stale": {
    readonly organisation: string;
    readonly listings: readonly string[];
    readonly day: string;
    readonly url: string;
  };
  /** To officers: an organisation was asked several times whether its listings are right, and nobody answers. */
  readonly "nobody-answers": {
    readonly organisation: string;
    readonly listings: readonly string[];
    readonly url: string;
  };
  /** To officers: what waits in their queue. */
  readonly "queue-digest": { readonly waiting: number; readonly oldestDays: number; readonly url: string };
  /** Nobody has signed in for three years: on this day (YYYY-MM-DD) the account is erased. */
  readonly "account-closing": { readonly day: string; readonly url: string };
}

export type LetterKind = keyof LetterFacts;

export interface LetterToSend<Kind extends LetterKind = LetterKind> {
  readonly kind: Kind;
  /** Where it goes. */
  readonly recipient: string;
  /** A locale of the interface; English when there are no words in it. */
  readonly locale: string;
  readonly facts: LetterFacts[Kind];
}

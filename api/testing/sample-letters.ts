/** Facts for every kind of letter, in every case that its words tell apart. */
import type { LetterFacts, LetterKind } from "../letters/letter.ts";
import type { Sender } from "../letters/letter-parts.rules.ts";

export const SAMPLE_SENDER: Sender = { site: "Kotokartta", operator: "Espoon kaupunki" };

const url = "https://kotokartta.example/fi/desk?key=Zm9v_YmFy-1";
const listing = "Monitoimitalo Sähinä";
const organisation = "Monikulttuuriyhdistys Naapuri ry";
const listings = ["Naapurin kahvila", "مقهى اللغة", "Läxhjälp på svenska"];
const reason = "Kiitos! Aukioloajat ovat jo oikein.\nKysy meiltä <lisää> & soita.";

type Samples = { readonly [Kind in LetterKind]: readonly [LetterFacts[Kind], ...LetterFacts[Kind][]] };

export const SAMPLES: Samples = {
  "sign-in": [{ code: "482139", url }],
  "address-code": [{ code: "482139", url }],
  "address-taken": [{ url }],
  "address-changed": [{ day: "2026-12-07", url }],
  invitation: [
    { role: "EDITOR", of: organisation, url, expiresOn: "2026-12-14" },
    { role: "OFFICER", of: "Espoo", url, expiresOn: "2026-12-14" },
    { role: "MAINTAINER", of: null, url, expiresOn: "2026-12-14" },
  ],
  "role-ended": [
    { role: "EDITOR", of: organisation },
    { role: "OFFICER", of: "Espoo" },
    { role: "MAINTAINER", of: null },
  ],
  decision: [
    { outcome: "PUBLISHED", listing, reason: null, url },
    { outcome: "REJECTED", listing, reason, url },
    { outcome: "ASKED_BACK", listing, reason: "هل ما زال المكان مفتوحًا؟", url },
  ],
  "suggestion-code": [{ code: "482139" }],
  "suggestion-outcome": [
    { outcome: "PUBLISHED", listing, reason: null, url },
    { outcome: "REJECTED", listing, reason, url },
  ],
  "contacts-changed": [{ listing, url }],
  "claim-code": [{ organisation, code: "K7PQ-3XMN", url }],
  "claim-decision": [
    { outcome: "GRANTED", organisation, reason: null, url },
    { outcome: "REFUSED", organisation, reason, url },
  ],
  reminder: [
    { organisation, listings, url },
    { organisation, listings: ["Naapurin kahvila"], url },
  ],
  "going-stale": [{ organisation, listings, day: "2026-12-31", url }],
  "nobody-answers": [{ organisation, listings, url }],
  "claim-waiting": [{ organisation, url }],
  "queue-digest": [
    { waiting: 4, oldestDays: 9, url },
    { waiting: 1, oldestDays: 0, url },
  ],
  "account-closing": [{ day: "2027-02-28", url }],
};

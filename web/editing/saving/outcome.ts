/** What can come of sending a change. None of them loses what was written. */
import type { Content } from "../content/content.ts";

export interface FieldTrouble {
  /** As the client wrote it: `changes.contacts.0.value`. */
  readonly path: string;
  readonly code: string;
  readonly minimum?: number | null;
  readonly maximum?: number | null;
}

export type Outcome =
  /** It is on the public page. `content`: the whole listing as it is now. `at`: by the server's clock, a phone's may be wrong. */
  | { readonly kind: "PUBLISHED"; readonly revision: number; readonly content: Content; readonly at: string }
  /** An officer decides. */
  | { readonly kind: "WAITING"; readonly submissionId: string }
  /** Somebody else changed the same meanwhile. */
  | { readonly kind: "CONFLICT"; readonly revision: number; readonly content: Content }
  | { readonly kind: "INVALID"; readonly problems: readonly FieldTrouble[] }
  | { readonly kind: "NOT_ALLOWED"; readonly reason: string }
  | { readonly kind: "TOO_MANY"; readonly seconds: number }
  /** No line, or a server that does not answer: it is kept and sent again. */
  | { readonly kind: "OFFLINE" };

/**
 * Who is asking. One shape for everybody: what somebody may do follows from it and from nothing else. What does not
 * count at the moment (a role of a disabled account, an officer's role without her passkey) is not in it, so that no
 * policy has to remember.
 */

export type AccountState = "PENDING" | "ACTIVE" | "DISABLED";

export interface ViewerAccount {
  readonly id: string;
  readonly email: string;
  /** The language of letters to this person. */
  readonly locale: string;
  readonly state: AccountState;
}

export interface Viewer {
  /** Null for anyone. */
  readonly account: ViewerAccount | null;
  readonly sessionId: string | null;
  /** Organisations of which she is an editor. */
  readonly organisationIds: ReadonlySet<string>;
  /** Municipalities of which she is an officer; those of a region or a county one by one. */
  readonly municipalityCodes: ReadonlySet<string>;
  readonly isMaintainer: boolean;
  /** True when she has the role of an officer or a maintainer, which counts only with a passkey, and came without one. */
  readonly isPasskeyMissing: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

export const ANYONE: Viewer = {
  account: null,
  sessionId: null,
  organisationIds: NOBODY,
  municipalityCodes: NOBODY,
  isMaintainer: false,
  isPasskeyMissing: false,
};

/** As what a viewer acts where several of her roles would do: the widest one. */
export type ActingRole = "ANYONE" | "EDITOR" | "OFFICER" | "MAINTAINER";

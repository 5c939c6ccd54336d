/**
 * The cookies of signing in. Each name begins with `__Host-`: a browser takes such a cookie only over a safe connection,
 * for this host alone and for every path, so that nobody beside us can plant one.
 */
export const SESSION_COOKIE = "__Host-session";
/** Held by the browser that asked for a code: nobody else's can spend it. */
export const ASKING_COOKIE = "__Host-sign-in";
/** Held while a passkey is being asked for. */
export const PASSKEY_COOKIE = "__Host-passkey";
/** Held by a browser that has signed in before: a stranger who floods its owner's address does not lock it out. */
export const KNOWN_COOKIE = "__Host-known";

/** What every one of them has in common. */
export const COOKIE_ATTRIBUTES = { path: "/", httpOnly: true, secure: true, sameSite: "lax" } as const;

/** True when somebody may be signed in: such a request is never answered from, nor kept in, what is stored for all. */
export function carriesSession(cookies: string | undefined): boolean {
  return cookies?.split(/;\s*/).some((one) => one.startsWith(`${SESSION_COOKIE}=`)) ?? false;
}

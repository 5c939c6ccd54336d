/**
 * Speaks with the device about passkeys. The library comes only when somebody wants one; what is exchanged with it is
 * between the browser and the API's door.
 */

async function codeOf(response: Response): Promise<string> {
  try {
    const answer = (await response.json()) as { code?: string }; // every answer of the door has one
    return answer.code ?? "other";
  } catch {
    return "other";
  }
}

async function post(path: string, body: unknown): Promise<string> {
  const response = await fetch(`/api/auth/passkey/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return codeOf(response);
}

/** What went wrong, as a code that has a sentence. Whoever closes the device's own window has changed her mind. */
function codeOfFailure(failure: unknown): string {
  const name = failure instanceof Error ? failure.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return "CANCELLED";
  return name === "TypeError" ? "API_AWAY" : "other";
}

export const isPossible = (): boolean => typeof window.PublicKeyCredential === "function";

/** Adds a passkey of this device. Returns ADDED, or a code of what stood in the way. */
export async function addPasskey(name: string): Promise<string> {
  if (!isPossible()) return "NOT_SUPPORTED";
  try {
    const { startRegistration } = await import("@simplewebauthn/browser");
    const options = await fetch("/api/auth/passkey/generate-register-options");
    if (!options.ok) return await codeOf(options);
    const response = await startRegistration({ optionsJSON: await options.json() });
    return await post("verify-registration", { response, ...(name === "" ? {} : { name }) });
  } catch (failure) {
    return codeOfFailure(failure);
  }
}

/**
 * Signs in with a passkey. Returns SIGNED_IN, or a code of what stood in the way. `isOffered`: the browser offers it
 * among what it knows for the address field, and waits until somebody chooses it.
 */
export async function signInWithPasskey({ isOffered }: { isOffered: boolean }): Promise<string> {
  if (!isPossible()) return "NOT_SUPPORTED";
  try {
    const { startAuthentication, browserSupportsWebAuthnAutofill } = await import("@simplewebauthn/browser");
    if (isOffered && !(await browserSupportsWebAuthnAutofill())) return "CANCELLED";
    const options = await fetch("/api/auth/passkey/generate-authenticate-options");
    if (!options.ok) return await codeOf(options);
    const response = await startAuthentication({ optionsJSON: await options.json(), useBrowserAutofill: isOffered });
    return await post("verify-authentication", { response });
  } catch (failure) {
    return codeOfFailure(failure);
  }
}

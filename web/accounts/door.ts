import { cookies } from "next/headers";
import { settings } from "../env.ts";
import { deskSender } from "../graphql/ask-at-desk.ts";
import { siteOrigin } from "../site-origin.ts";

/** What the door of signing in says: always a code, sometimes more. */
export interface DoorAnswer {
  readonly code: string;
  readonly email?: string | null;
  readonly attemptsLeft?: number;
  readonly retryAfterSeconds?: number;
}

const PATIENCE_MS = 10_000;

function readCookie(line: string) {
  const [pair = "", ...attributes] = line.split(/;\s*/);
  const at = pair.indexOf("=");
  const age = attributes.map((one) => /^max-age=(\d+)$/i.exec(one)?.[1]).find((found) => found !== undefined);
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    maxAge: age ? Number(age) : undefined,
  };
}

/** Hands the cookies that the API sets on to the browser. Possible in acts only, not while a page is drawn. */
async function passCookies(response: Response): Promise<void> {
  const lines = response.headers.getSetCookie();
  if (lines.length === 0) return;
  const jar = await cookies();
  for (const { name, value, maxAge } of lines.map(readCookie)) {
    jar.set({ name, value, maxAge, path: "/", httpOnly: true, secure: true, sameSite: "lax" });
  }
}

/** Asks the API's sign-in door on behalf of the browser whose request this is. */
export async function knock(path: string, body: unknown, { isAct }: { isAct: boolean }): Promise<DoorAnswer> {
  try {
    const response = await fetch(new URL(`/api/auth${path}`, settings().apiUrl), {
      method: "POST",
      headers: { ...(await deskSender()), "content-type": "application/json", origin: await siteOrigin() },
      body: JSON.stringify(body),
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (isAct) await passCookies(response);
    const answer = (await response.json()) as Partial<DoorAnswer>; // every answer of the door is one
    return { ...answer, code: answer.code ?? "UNEXPECTED" };
  } catch {
    return { code: "API_AWAY" };
  }
}

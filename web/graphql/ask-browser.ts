import type { TypedDocumentString } from "./generated/browser/graphql.ts";

export type BrowserAnswer<T> =
  | { readonly data: T; readonly problem?: undefined }
  | { readonly data?: undefined; readonly problem: { readonly code: string } };

interface Body<T> {
  data?: T | null;
  errors?: { extensions?: { code?: string } }[];
}

async function read<T>(response: Response): Promise<BrowserAnswer<T>> {
  if (response.status >= 502) return { problem: { code: "API_AWAY" } };
  const body = (await response.json()) as Body<T>; // the shape is GraphQL's, the types are generated from its schema
  const code = body.errors?.[0]?.extensions?.code;
  if (body.errors || !body.data) return { problem: { code: code ?? "UNEXPECTED" } };
  return { data: body.data };
}

/**
 * Asks the API from the reader's browser: by GET and by the question's hash, so that the answer
 * can be cached; with the whole text when the API does not know the hash (a newer page than API).
 */
export async function askFromBrowser<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { locale, signal }: { locale: string; signal?: AbortSignal },
): Promise<BrowserAnswer<Result>> {
  const hash = String(document.__meta__?.hash ?? "").replace("sha256:", "");
  const query = new URLSearchParams({
    lang: locale,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
  });
  try {
    const byHash = await read<Result>(
      // Without the cookies of somebody who is signed in: what is public is the same for all, and kept for all.
      await fetch(`/graphql?${query}`, { headers: { "apollo-require-preflight": "1" }, credentials: "omit", signal }),
    );
    if (byHash.problem?.code !== "PERSISTED_QUERY_NOT_FOUND") return byHash;
    return await read<Result>(
      await fetch(`/graphql?lang=${locale}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        credentials: "omit",
        body: JSON.stringify({ query: document.toString(), variables }),
        signal,
      }),
    );
  } catch (failure) {
    if (signal?.aborted) throw failure;
    return { problem: { code: "API_AWAY" } };
  }
}

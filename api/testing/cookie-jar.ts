/** A browser of which only the cookies count: it keeps what an answer sets and sends it along, to one API. */
export class CookieJar {
  readonly #api: string;
  readonly #cookies = new Map<string, string>();

  constructor(api: string) {
    this.#api = api;
  }

  has(name: string): boolean {
    return this.#cookies.has(name);
  }

  get(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  set(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** The header that a browser would send. */
  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async fetch(path: string, { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}) {
    const response = await fetch(`${this.#api}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        ...(this.#cookies.size === 0 ? {} : { cookie: this.header() }),
        ...(body === undefined ? {} : { "content-type": "application/json", origin: this.#api }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** A question to the GraphQL API, with whatever session is held. */
  async ask(query: string, variables: Record<string, unknown> = {}) {
    const response = await this.fetch("/graphql", { body: { query, variables } });
    return (await response.json()) as {
      data?: Record<string, never>;
      errors?: readonly { extensions: { code: string } }[];
    }; // the shape is GraphQL's
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(/;\s*/);
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    if (attributes.some((one) => /^max-age=0$/i.test(one))) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

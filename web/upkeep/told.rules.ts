/** What an act of these pages did, as the address tells it to the page that comes after. */
export const ACTS = ["RUN", "SENT_AGAIN", "LOOKED", "ACCEPTED", "TAKEN_OUT", "CORRECTED", "PUT_BACK"] as const;
export type Act = (typeof ACTS)[number];

export interface Told {
  readonly done: string | null;
  readonly problem: string | null;
}

export type Params = Readonly<Record<string, string | string[] | undefined>>;

export const wordIn = (params: Params, name: string): string | null => {
  const value = params[name];
  return typeof value === "string" && value !== "" ? value.slice(0, 100) : null;
};

export const toldIn = (params: Params): Told => ({ done: wordIn(params, "done"), problem: wordIn(params, "problem") });

/** The address of the page that says so; what it showed stays. */
export function telling(path: string, done: Act, problem: string | null): string {
  const [address = path, query = ""] = path.split("?");
  const written = new URLSearchParams(query);
  written.delete("done");
  written.delete("problem");
  if (problem === null) written.set("done", done);
  else written.set("problem", problem);
  return `${address}?${written}`;
}

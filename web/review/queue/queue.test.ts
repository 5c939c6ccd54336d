import { expect, test } from "vitest";
import { outcomeOf } from "../outcome.rules.ts";
import { aroundOf } from "./around.rules.ts";
import { type Decided, wayBack } from "./done.rules.ts";
import { filterOf, KINDS, type QueueView, readQueue, writeQueue } from "./queue.url.ts";

const page = (...ids: string[]) => ({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });

test("the next one is the one after it, and after the last the first that waits", () => {
  expect(aroundOf("b", page("a", "b", "c"))).toEqual({ back: "a", next: "c", total: 3 });
  expect(aroundOf("c", page("a", "b", "c"))).toEqual({ back: "b", next: "a", total: 3 });
  expect(aroundOf("a", page("a"))).toEqual({ back: null, next: null, total: 1 });
  expect(aroundOf("elsewhere", page("a", "b"))).toEqual({ back: null, next: "a", total: 2 });
});

test("what the address of the queue says is what is asked, and comes back as it was", () => {
  for (const kind of [null, ...KINDS]) {
    const view: QueueView = { kind, municipality: "091", after: "cursor" };
    expect(readQueue(Object.fromEntries(new URLSearchParams(writeQueue(view))))).toEqual(view);
    expect(filterOf(view)).toMatchObject({ whose: "TO_DECIDE", municipality: "091" });
  }
  expect(readQueue({ kind: "everything", municipality: "'; DROP", after: ["a", "b"] })).toEqual({
    kind: null,
    municipality: null,
    after: null,
  });
});

test("what waits for its author stands in nobody's way unless it is asked for", () => {
  const states = (kind: QueueView["kind"]) => filterOf({ kind, municipality: null, after: null }).states;
  expect(states(null)).toEqual(["WAITING"]);
  expect(states("reports")).toEqual(["WAITING"]);
  expect(states("asked")).toEqual(["ASKED_BACK"]);
});

test("each refusal has an outcome of its own", () => {
  const outcome = (data: object) => outcomeOf({ data: { outcome: data as { __typename: string } } });
  expect(outcome({ __typename: "ApproveSubmissionSuccess" })).toBe("DONE");
  expect(outcome({ __typename: "NotAllowed", reason: "PASSKEY_NEEDED" })).toBe("PASSKEY_NEEDED");
  expect(outcome({ __typename: "NotAllowed", reason: "ACCOUNT_DISABLED" })).toBe("NOT_YOURS");
  expect(outcome({ __typename: "NotFound" })).toBe("DECIDED");
  expect(outcome({ __typename: "Conflict" })).toBe("CONFLICT");
  const invalid = (path: string, code: string) => outcome({ __typename: "InvalidInput", problems: [{ path, code }] });
  expect(invalid("submissionId", "NOT_POSSIBLE_NOW")).toBe("DECIDED");
  expect(invalid("reason", "REQUIRED")).toBe("REASON_NEEDED");
  expect(invalid("question", "TOO_LONG")).toBe("TOO_LONG");
  expect(invalid("until", "TOO_SMALL")).toBe("WRONG_DAY");
  expect(invalid("changes.texts.0.text", "REQUIRED")).toBe("CANNOT_BE_PUBLISHED");
  expect(outcomeOf({ problem: { code: "API_AWAY" } })).toBe("AWAY");
});

test("an approval is taken back by what undoes it, and nothing else is", () => {
  const way = (act: Decided["submission"]["act"], revision: number, done: Decided["act"] = "approve") =>
    wayBack({
      act: done,
      submission: {
        id: "s",
        act,
        state: "PUBLISHED",
        listingId: "l",
        listingState: "PUBLISHED",
        revision,
        name: null,
        listing: null,
      },
    });
  expect(way("CHANGE", 3)).toBe("restore");
  expect(way("CREATE", 2)).toBe("withdraw");
  expect(way("CLOSE", 3)).toBe("reopen");
  expect(way("PAUSE", 3)).toBe("resume");
  expect(way("MERGE", 3)).toBeNull();
  expect(way("CHANGE", 1)).toBeNull();
  expect(way("CHANGE", 3, "reject")).toBeNull();
});

import { describe, expect, it } from "vitest";
import { nextStep, type SentLetter } from "./reminder.rules.ts";

const DAY_MS = 86_400_000;
const TODAY = 20_000;
const at = (day: number) => new Date((TODAY + day) * DAY_MS);
const moment = { now: at(0), today: TODAY };
const NEVER = new Date(0);
const due = (staleIn: number) => [{ days: { right: TODAY - 400, due: TODAY - 10, stale: TODAY + staleIn } }];
const asked = (...days: number[]): SentLetter[] =>
  days.map((day) => ({ sentAt: at(day), isLast: false, isOfficersTold: false }));

describe("an organisation", () => {
  it("is asked when something is due, and not when nothing is", () => {
    expect(nextStep(due(80), [], NEVER, moment)).toEqual({ kind: "ASK" });
    expect(nextStep([], [], NEVER, moment)).toBeUndefined();
    expect(nextStep([{ days: undefined }], [], NEVER, moment)).toEqual({ kind: "ASK" });
  });

  it("gets no two letters within fourteen days, also when a new editor has just come", () => {
    expect(nextStep(due(80), asked(-13), NEVER, moment)).toBeUndefined();
    expect(nextStep(due(80), asked(-13), at(-1), moment)).toBeUndefined();
    expect(nextStep(due(80), asked(-14), NEVER, moment)).toEqual({ kind: "ASK" });
  });

  it("is left in peace after three times, and its officers hear of it once", () => {
    const letters = asked(-60, -45, -30);
    expect(nextStep(due(80), letters, NEVER, moment)).toEqual({ kind: "TELL_OFFICERS" });
    const told = letters.map((letter) => ({ ...letter, isOfficersTold: true }));
    expect(nextStep(due(80), told, NEVER, moment)).toBeUndefined();
  });

  it("counts the letters to several editors at one moment as one time of asking", () => {
    expect(nextStep(due(80), asked(-60, -60, -60, -45, -45), NEVER, moment)).toEqual({ kind: "ASK" });
  });

  it("is asked anew when it has answered since, or somebody new looks after it", () => {
    expect(nextStep(due(80), asked(-60, -45, -30), at(-20), moment)).toEqual({ kind: "ASK" });
  });

  it("is told thirty days before something sinks on which day, once, also when the other letters have stopped", () => {
    const told = asked(-80, -60, -45).map((letter) => ({ ...letter, isOfficersTold: true }));
    expect(nextStep(due(31), told, NEVER, moment)).toBeUndefined();
    expect(nextStep(due(30), told, NEVER, moment)).toEqual({ kind: "LAST_WORD", day: TODAY + 30 });
    const said = [...told, { sentAt: at(-15), isLast: true, isOfficersTold: true }];
    expect(nextStep(due(15), said, NEVER, moment)).toBeUndefined();
  });

  it("is not threatened with a day that is past, nor for what never had one", () => {
    expect(nextStep(due(0), [], NEVER, moment)).toEqual({ kind: "ASK" });
    expect(nextStep([...due(-5), { days: undefined }], [], NEVER, moment)).toEqual({ kind: "ASK" });
  });
});

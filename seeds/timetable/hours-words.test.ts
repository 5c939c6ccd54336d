import { describe, expect, it } from "vitest";
import { readHoursWords } from "./hours-words.ts";

const told = (text: string) =>
  readHoursWords(text)?.spans.map(({ weekdays, opens, closes, state }) => [weekdays, opens / 60, closes / 60, state]);

describe("hours in words", () => {
  it("by appointment are the whole of every day, and nothing is left to read", () => {
    expect(told("By appointment")).toEqual([[[], 0, 24, "BY_APPOINTMENT"]]);
    expect(readHoursWords("By appointment")?.isWhole).toBe(true);
  });

  it("may speak of some days only, also to say that it is closed", () => {
    const reading = readHoursWords("Tuesday by appointment; Friday closed");
    expect(told("Tuesday by appointment; Friday closed")).toEqual([[[2], 0, 24, "BY_APPOINTMENT"]]);
    expect(reading?.weekdays).toEqual(new Set([2, 5]));
    expect(reading?.isWhole).toBe(true);
  });

  it("tell the phone's hours apart from the door's, which is the better news of the two", () => {
    const text =
      "By phone Monday to Friday 9-15. Drop-in at the main library Monday 15-17, Tuesday 13-15, Thursday 9.30-11.30.";
    expect(told(text)).toEqual([
      [[1, 3, 5], 9, 15, "PHONE_ONLY"],
      [[1], 15, 17, "OPEN"],
      [[2], 9, 13, "PHONE_ONLY"],
      [[2], 13, 15, "OPEN"],
      [[4], 9, 9.5, "PHONE_ONLY"],
      [[4], 9.5, 11.5, "OPEN"],
      [[4], 11.5, 15, "PHONE_ONLY"],
    ]);
    expect(readHoursWords(text)?.isWhole).toBe(false);
  });

  it("gather days until their hours come, and may have two stretches a day", () => {
    expect(told("Monday and Tuesday 11–15, Wednesday 13-16 and 17-21")).toEqual([
      [[1, 2], 11, 15, "OPEN"],
      [[3], 13, 16, "OPEN"],
      [[3], 17, 21, "OPEN"],
    ]);
    expect(readHoursWords("Mondays and Thursdays 17-19")?.isWhole).toBe(true);
  });

  it("of the phone alone say all there is, those beside an open door do not", () => {
    expect(readHoursWords("By phone Monday 9-15")?.isWhole).toBe(true);
    expect(readHoursWords("By phone Monday 9-15. Drop-in Monday 12-13")?.isWhole).toBe(false);
  });
});

describe("hours that would have to be guessed stay words", () => {
  it.each([
    ["Open on weekdays", "no hours, and perhaps Saturday"],
    ["Mondays and Thursdays from 17:00", "no end"],
    ["Tuesday afternoons", "no hours"],
    ["Tuesdays, early evening", "no hours"],
    ["Once a month in spring", "no day"],
    ["Four days a week, no booking", "no days"],
    ["Free helpline on weekdays 9–16 (as stated in 2020)", "a year"],
    ["Activities Monday to Thursday", "no hours"],
    ["Almost weekly", "no day"],
    ["Arabic: Mon 9–11 and Wed 13–15; Kinyarwanda: Tue 9–11 (2020)", "a year"],
    ["Youth café every other Tuesday 17–19; cooking group Fridays 16–18", "every other one from when"],
    ["Monday and Tuesday 11-15, Wednesday 13-16 and 17-21, Thursday 10-15 (2022)", "a year"],
    ["Helpline in Finnish Monday to Friday 9-20, in Swedish Monday to Friday 12-14.", "two lines in one week"],
    ["Monday 9-5", "in the morning or the afternoon"],
    ["Monday 9-25", "no such hour"],
    ["Monday 9.75-11", "no such minute"],
    ["Friday to Monday 9-15", "a week that turns over"],
    ["Monday 9-12, Monday 11-15", "two that overlap"],
    ["Monday 9-12. Monday closed", "two that contradict"],
    ["Monday by appointment. Monday 9-12", "two at once"],
    ["9-15", "no day"],
    ["Monday", "no hours"],
    ["", "nothing"],
  ])("%s (%s)", (text) => {
    expect(readHoursWords(text)).toBeUndefined();
  });
});

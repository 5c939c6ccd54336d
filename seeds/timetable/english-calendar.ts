// The days and months as the data files write them, which is in English.

export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const numberIn = (names: readonly string[]) => (name: string | undefined) =>
  names.findIndex((known) => known.toLowerCase() === name?.toLowerCase()) + 1;

/** ISO weekday, 1 = Monday; 0 when it is none. */
export const weekdayNamed = numberIn(WEEKDAY_NAMES);
/** 1 to 12; 0 when it is none. */
export const monthNamed = numberIn(MONTH_NAMES);

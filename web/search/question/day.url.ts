/** The word by which the form says that a day will be named: `open=day&day=tue&part=morning` without scripts. */
export const BY_DAY = "day";

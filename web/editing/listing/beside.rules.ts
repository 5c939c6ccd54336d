/** Which problems a form shows beside their field; all others are told at the foot of the section. */
const BESIDE = [
  /^changes\.contacts\.\d+/,
  /^changes\.texts\.\d+/,
  /^changes\.(?:serviceAreas|operators)(?:\.|$)/,
  /^changes\.onlinePlace\.(?:platform|joinUrl|rulesUrl|moderator)/,
  /^changes\.place\.(?:street|postalCode|locality)$/,
] as const;

export const isBeside = (path: string): boolean => BESIDE.some((pattern) => pattern.test(path));

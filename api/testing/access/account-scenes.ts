/** The ways to one's own account. */
import type { Scene } from "./scene.ts";

export const ACCOUNT_SCENES: readonly Scene[] = [
  {
    operation: "Query.viewer",
    about: "herself",
    whose: ["own"],
    refusal: "hidden",
    ask: () => ({ variables: {} }),
    isSeen: (answer, { personas }, { persona }) =>
      (answer as { email: string | null }).email === (personas[persona].viewer.account?.email ?? null), // as the type says
  },
  {
    operation: "Mutation.chooseLetterLanguage",
    about: "her own",
    whose: ["own"],
    refusal: "told",
    ask: (_, { persona }) => ({ variables: { input: { language: persona.length % 2 ? "sv" : "fa" } } }),
  },
];

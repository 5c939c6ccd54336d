/** What anyone may tell without an account, each time at a door that has seen nobody yet. */
import { makeChallenge } from "../../suggestions/challenge.rules.ts";
import { Door } from "../../suggestions/door.ts";
import { NOW } from "../ask-graphql.ts";
import type { Question, Scene } from "./scene.ts";

/** A form that was opened a minute ago, filled in by hand. */
async function form(input: object): Promise<Question> {
  const door = new Door();
  const opened = new Date(NOW.getTime() - 60_000);
  const challenge = await makeChallenge(door.secret, opened, 1);
  return { variables: { input: { ...input, language: "fi", pass: { challenge } } }, reader: { door } };
}

export const SUGGESTION_SCENES: readonly Scene[] = [
  {
    operation: "Mutation.reportListing",
    about: "about their place",
    whose: ["ours"],
    refusal: "told",
    ask: () => form({ slug: "ours-place", reason: "CLOSED", text: "Ovi on kiinni." }),
  },
  {
    operation: "Mutation.suggestListing",
    about: "a place",
    whose: ["ours"],
    refusal: "told",
    ask: () => form({ kind: "MEETING_PLACE", name: "Uusi kahvila", municipality: "091" }),
  },
  {
    operation: "Mutation.sendSuggestionCode",
    about: "to an address",
    whose: ["ours"],
    refusal: "told",
    ask: async () => {
      const { variables, reader } = await form({});
      const { pass, language } = variables.input as { pass: { challenge: string }; language: string }; // as form made it
      const input = { challenge: pass.challenge, email: "somebody@example.org", language };
      return { variables: { input }, ...(reader ? { reader } : {}) };
    },
  },
  {
    operation: "Query.suggestionChallenge",
    about: "of a form",
    whose: ["ours"],
    refusal: "told",
    ask: () => ({ variables: {}, reader: { door: new Door() } }),
  },
];

/** What one needs before one may suggest anything: a form's challenge, and a code for who cannot do its work. */
import { builder } from "../builder.ts";
import { TooManyRequests } from "../refusals.ts";
import { makeChallenge } from "./challenge.rules.ts";
import { sendCode } from "./code.records.ts";
import { codeFor } from "./code.rules.ts";
import { readPass } from "./pass.ts";
import { checkEmail } from "./suggestion.rules.ts";

builder.queryField("suggestionChallenge", (t) =>
  t.string({
    description:
      "For one suggestion: the base64url of an ALTCHA challenge (version 2, PBKDF2), to be sent back with its solution. Holds for two hours and counts once. Never stored or cached.",
    // Each costs a step of the work itself.
    complexity: 10_000,
    resolve: async (_, __, { door, source, now, answer }) => {
      answer.mayBeStored = false;
      return makeChallenge(door.secret, now, await door.weightFor(door.sourceOf(source, now)));
    },
  }),
);

const SendSuggestionCodeInput = builder.inputType("SendSuggestionCodeInput", {
  description: "Where a code is to go, for a form whose work cannot be done.",
  fields: (t) => ({
    challenge: t.string({ required: true, description: "As from `suggestionChallenge`; the code is for this form." }),
    email: t.string({ required: true, description: "Where the code is to go." }),
    language: t.field({
      type: "LanguageTag",
      required: true,
      description: "Of the letter: a locale of the interface.",
    }),
  }),
});

builder.mutationField("sendSuggestionCode", (t) =>
  t.boolean({
    description:
      "Sends a code of six digits to an e-mail address. With it a suggestion is taken without the work: `SuggestionPassInput.code`.",
    args: { input: t.arg({ type: SendSuggestionCodeInput, required: true, description: "Where to." }) },
    errors: { types: [TooManyRequests], dataField: { name: "isSent", description: "True: the letter is on its way." } },
    resolve: async (_, { input }, { door, source, now, database }) => {
      const email = checkEmail("email", input.email);
      const challenge = await readPass({ challenge: input.challenge, solution: null, code: null }, door, now);
      await door.enter("lettersOfMailbox", door.mailboxOf(email));
      await door.enter("lettersOfSource", door.sourceOf(source, now));
      await door.enter("lettersInAll");
      await sendCode(database, { email, code: codeFor(door.secret, challenge.id, email), locale: input.language });
      return true;
    },
  }),
);

/** The letters of the service, for maintainers: what went out and what did not. Never to whom, and never what it said. */
import { builder } from "../builder.ts";
import { maskAddress, mayBeTriedAgain } from "../letters/delivery.rules.ts";
import { findLetter, listLetters, type StoredLetter, sendAgain } from "../letters/letter.records.ts";
import { InvalidInput, NotFound } from "../refusals.ts";
import { asMaintainer } from "./maintainer.policy.ts";

const MANY = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const LetterStateEnum = builder.enumType("LetterState", {
  description: "What has become of a letter.",
  values: {
    QUEUED: { description: "On its way, or waiting for a mail server." },
    SENT: { description: "The mail server has taken it." },
    FAILED: { description: "Given up; `problem` says why." },
  },
});

const LetterType = builder.objectRef<StoredLetter>("Letter").implement({
  description: "A letter that the service has written.",
  fields: (t) => ({
    id: t.id({ description: "For `retryLetter`.", resolve: ({ id }) => id }),
    kind: t.exposeString("kind", { description: "What it tells, e.g. `reminder`." }),
    language: t.exposeString("locale", { description: "The language of whoever gets it, a locale of the interface." }),
    recipient: t.string({
      description: "Where it goes, with only the first letter of the name: `m…@example.fi`.",
      resolve: ({ recipient }) => maskAddress(recipient),
    }),
    state: t.field({ type: LetterStateEnum, description: "What has become of it.", resolve: ({ state }) => state }),
    attempts: t.exposeInt("attempts", { description: "How often it was handed to the mail server." }),
    problem: t.exposeString("problem", {
      nullable: true,
      description:
        "Why it is not there: TOO_LATE, CANNOT_BE_WRITTEN, or REFUSED or NOT_DELIVERED with the code of the mail server; null when nothing is wrong.",
    }),
    mayBeTriedAgain: t.boolean({
      description: "True when it was given up less than a week ago, and holds no code: that has run out.",
      resolve: ({ state, kind, createdAt }, _, { now }) => state === "FAILED" && mayBeTriedAgain(kind, createdAt, now),
    }),
    createdAt: t.field({
      type: "DateTime",
      description: "When it was written.",
      resolve: ({ createdAt }) => createdAt,
    }),
    sentAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When the mail server took it.",
      resolve: ({ sentAt }) => sentAt,
    }),
  }),
});

builder.queryField("letters", (t) =>
  t.field({
    type: [LetterType],
    description: "The letters of the last thirty days, the newest first. For maintainers.",
    args: {
      state: t.arg({ type: LetterStateEnum, description: "Only those in this state." }),
      first: t.arg.int({ defaultValue: 50, description: "How many, 1 to 100." }),
    },
    errors: { dataField: { name: "letters", description: "Those asked for." } },
    resolve: (_, { state, first }, { viewer, database }) => {
      asMaintainer(viewer);
      return listLetters(database, state ?? undefined, Math.min(MANY, Math.max(1, first ?? MANY)));
    },
  }),
);

const RetryLetterInput = builder.inputType("RetryLetterInput", {
  description: "Which letter shall be tried again.",
  fields: (t) => ({ id: t.id({ required: true, description: "As in `Letter.id`." }) }),
});

builder.mutationField("retryLetter", (t) =>
  t.field({
    type: LetterType,
    description: "Tries a letter again that was given up. For maintainers.",
    args: { input: t.arg({ type: RetryLetterInput, required: true, description: "Which." }) },
    errors: { dataField: { name: "letter", description: "It is on its way." } },
    resolve: async (_, { input: { id } }, { viewer, database, now }) => {
      asMaintainer(viewer);
      const letter = UUID.test(id) ? await findLetter(database, id) : null;
      if (!letter) throw new NotFound("Letter");
      if (letter.state !== "FAILED" || !mayBeTriedAgain(letter.kind, letter.createdAt, now)) {
        throw new InvalidInput([{ path: "id", code: "NOT_POSSIBLE_NOW" }]);
      }
      await sendAgain(database, id);
      return { ...letter, state: "QUEUED" as const, attempts: 0, problem: null };
    },
  }),
);

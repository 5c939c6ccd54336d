/** The refusals as the API shows them. */
import { builder } from "./builder.ts";
import {
  type FIELD_PROBLEM_CODES,
  type FieldProblem,
  InvalidInput,
  type NOT_ALLOWED_REASONS,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "./refusals.ts";

const NotAllowedReasonEnum = builder.enumType("NotAllowedReason", {
  description: "Why somebody may not do something.",
  values: {
    SIGN_IN_NEEDED: { description: "Nobody is signed in, or no longer." },
    ACCOUNT_PENDING: { description: "The account has no role yet." },
    ACCOUNT_DISABLED: { description: "The account was disabled." },
    PASSKEY_NEEDED: { description: "The role counts only for who signed in with a passkey." },
    NOT_YOURS: { description: "It is somebody else's: another organisation's, or another area's." },
  } satisfies Record<(typeof NOT_ALLOWED_REASONS)[number], { description: string }>,
});

const FieldProblemCodeEnum = builder.enumType("FieldProblemCode", {
  description: "What is wrong with a field.",
  values: {
    REQUIRED: { description: "Something must stand there." },
    TOO_SHORT: { description: "It has fewer characters than `minimum`." },
    TOO_LONG: { description: "It has more characters than `maximum`." },
    TOO_MANY: { description: "There are more of them than `maximum`." },
    TOO_SMALL: { description: "It is below `minimum`." },
    TOO_LARGE: { description: "It is above `maximum`." },
    NOT_AN_EMAIL: { description: "It is not an e-mail address." },
    NOT_A_PHONE_NUMBER: { description: "It is not a telephone number." },
    NOT_A_WEB_ADDRESS: { description: "It is not an address on the web that begins with http or https." },
    NOT_A_DATE: { description: "It is not a day of the calendar." },
    NOT_PLAIN_TEXT: { description: "It holds markup; only plain text is shown." },
    HIDDEN_CHARACTERS: {
      description: "It holds characters that cannot be seen, or that turn the direction of writing.",
    },
    MIXED_SCRIPTS: { description: "It mixes letters of several scripts that look alike." },
    WRONG_LANGUAGE: { description: "The text is in another script than its language is written in." },
    UNKNOWN_VALUE: { description: "The closed list does not have it." },
    TWICE: { description: "It is there already." },
    OUT_OF_PLACE: { description: "It does not belong to this kind of listing." },
    ADDRESS_IS_WITHHELD: { description: "The address is secret, so nothing that shows the way may be held." },
    HOURS_CANNOT_BE: { description: "The hours cannot be; `checkOpeningHours` says why." },
    SERIES_CANNOT_BE: { description: "The dates cannot be; `checkSeries` says why." },
    CONSENT_NEEDED: { description: "A person's name needs her consent and its day." },
    EXPIRED: { description: "Its time is over." },
    USED: { description: "It was used before." },
    WRONG_CODE: { description: "The code is not the one that was sent." },
    NOT_POSSIBLE_NOW: { description: "It cannot be done in the state that the thing is in." },
  } satisfies Record<(typeof FIELD_PROBLEM_CODES)[number], { description: string }>,
});

const FieldProblemType = builder.objectRef<FieldProblem>("FieldProblem").implement({
  description: "What is wrong with one field of an input.",
  fields: (t) => ({
    path: t.exposeString("path", { description: "Where, as the client wrote it: `changes.contacts.0.value`." }),
    code: t.field({ type: FieldProblemCodeEnum, description: "What.", resolve: ({ code }) => code }),
    value: t.string({
      nullable: true,
      description: "What stood there, cut to 80 characters.",
      resolve: ({ value }) => value?.slice(0, 80) ?? null,
    }),
    minimum: t.int({
      nullable: true,
      description: "The least that is possible.",
      resolve: ({ minimum }) => minimum ?? null,
    }),
    maximum: t.int({
      nullable: true,
      description: "The most that is possible.",
      resolve: ({ maximum }) => maximum ?? null,
    }),
  }),
});

builder.objectType(NotAllowed, {
  name: "NotAllowed",
  description: "The viewer may not do this. Nothing was done.",
  fields: (t) => ({
    reason: t.field({ type: NotAllowedReasonEnum, description: "Why.", resolve: ({ reason }) => reason }),
  }),
});

builder.objectType(NotFound, {
  name: "NotFound",
  description: "It is not there, or the viewer may not know that it is. Nothing was done.",
  fields: (t) => ({ what: t.exposeString("what", { description: "The type that was asked for, e.g. `Submission`." }) }),
});

builder.objectType(InvalidInput, {
  name: "InvalidInput",
  description: "Something in the input cannot be. Nothing was done.",
  fields: (t) => ({
    problems: t.field({
      type: [FieldProblemType],
      description: "All that is wrong, in the order of the fields.",
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

builder.objectType(TooManyRequests, {
  name: "TooManyRequests",
  description: "Asked more often than one person does. Nothing was done.",
  fields: (t) => ({
    retryAfterSeconds: t.exposeInt("retryAfterSeconds", { description: "Seconds after which it may be tried again." }),
  }),
});

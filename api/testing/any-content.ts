/** Documents of listings at random, for properties that must hold of all of them. */
import fc from "fast-check";
import { arrangeContent } from "../review/content/content-order.rules.ts";
import { emptyContent } from "../review/content/empty-content.rules.ts";
import type {
  ContentContact,
  ContentLanguage,
  ListingContent,
  ListingText,
} from "../review/content/listing-content.ts";
import { TEXT_FIELDS, type TextField } from "../review/content/listing-content.ts";

// Few values, so that two documents at random often say something of the same field.
const word = fc.constantFrom("a", "b", "c");
const language = fc.constantFrom("fi", "en", "ar");
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** The texts of a group and language share who made them. */
const texts = fc
  .uniqueArray(
    fc.record({ field: fc.constantFrom(...(Object.keys(TEXT_FIELDS) as TextField[])), language, text: word }),
    {
      selector: ({ field, language: tag }) => `${field} ${tag}`,
    },
  )
  .map((list): ListingText[] =>
    list.map((text) => ({ ...text, origin: "HUMAN", state: "CURRENT", madeFromRevision: null })),
  );

const contacts = fc.uniqueArray(
  fc.record<ContentContact>({
    channel: fc.constantFrom("PHONE", "EMAIL"),
    value: word,
    audience: fc.constantFrom("PUBLIC", "PROFESSIONAL"),
    personName: fc.constant(null),
    consentedOn: fc.constant(null),
  }),
  { selector: ({ channel, value }) => `${channel} ${value}` },
);

const languages = fc.uniqueArray(
  fc.record<ContentLanguage>({
    language,
    mode: maybe(fc.constantFrom("SPOKEN_BY_STAFF", "INTERPRETER_ON_REQUEST")),
    service: fc.constant(null),
    contact: fc.constant(null),
    weekdays: fc.subarray([1, 2, 3]),
    byAppointment: maybe(fc.boolean()),
    note: fc.dictionary(language, word, { noNullPrototype: true }),
  }),
  { selector: ({ language: tag, mode }) => `${tag} ${mode}` },
);

const periods = fc.array(
  fc.record({
    kind: fc.constantFrom("REGULAR", "EXCEPTION"),
    from: fc.constant(null),
    to: fc.constant(null),
    label: fc.constant({}),
    spans: fc.array(
      fc.record({
        weekdays: fc.subarray([1, 2]),
        opens: fc.constantFrom(540, 600),
        closes: fc.constantFrom(960, 1020),
        state: fc.constant("OPEN" as const),
        rule: fc.constant(null),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 2 },
);

export const anyContent: fc.Arbitrary<ListingContent> = fc
  .record({
    texts,
    contacts,
    languages,
    services: fc.subarray(["guidance", "language-cafe", "peer-support"]),
    targetGroups: fc.subarray(["women", "youth"]),
    cost: maybe(fc.constantFrom("FREE", "FEE")),
    isChildWelcome: maybe(fc.boolean()),
    street: maybe(word),
    postalCode: maybe(word),
    isNational: fc.boolean(),
    periods,
    publicHolidays: fc.constantFrom("CLOSED", "UNKNOWN"),
    accessibility: fc.uniqueArray(fc.record({ kind: fc.constantFrom("LIFT", "STEP_FREE"), isPresent: fc.boolean() }), {
      selector: ({ kind }) => kind,
    }),
    platform: maybe(word),
  })
  .map(
    ({ cost, isChildWelcome, street, postalCode, isNational, periods: told, publicHolidays, platform, ...parts }) => {
      const empty = emptyContent("MEETING_PLACE");
      return arrangeContent({
        ...empty,
        ...parts,
        conditions: { ...empty.conditions, cost, isChildWelcome },
        place: { ...empty.place, street, postalCode, isNational },
        openingHours: { periods: told, publicHolidays, holidayEves: "UNKNOWN" },
        onlinePlace:
          platform === null ? null : { platform, languageLevel: null, moderator: {}, rulesUrl: null, joinUrl: null },
      });
    },
  );

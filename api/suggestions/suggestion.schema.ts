/** What anyone may tell without an account: that something is wrong, and that a place is missing. */
import { builder } from "../builder.ts";
import { groundOfListing } from "../catalogue/catalogue.rules.ts";
import { findBySlug } from "../catalogue/listing.schema.ts";
import { ListingKindEnum } from "../catalogue/listing-refs.schema.ts";
import type { Context } from "../context.ts";
import { NotFound, TooManyRequests } from "../refusals.ts";
import { enter, type GivenPass, readPass } from "./pass.ts";
import { findReceipt, keepSuggestion } from "./suggestion.records.ts";
import { checkListing, checkReport } from "./suggestion.rules.ts";
import type { REPORT_REASONS, Receipt, Suggestion } from "./suggestion.ts";
import { suggestionOfListing, suggestionOfReport } from "./wish.rules.ts";

export const ReportReasonEnum = builder.enumType("ReportReason", {
  description: "What is wrong with a listing.",
  values: {
    CLOSED: { description: "It is no more." },
    HOURS: { description: "It is open at other times." },
    CONTACT: { description: "A telephone number or a link does not work." },
    ADDRESS: { description: "It is somewhere else." },
    LANGUAGES: { description: "It serves in other languages." },
    OTHER: { description: "Something else, told in words." },
  } satisfies Record<(typeof REPORT_REASONS)[number], { description: string }>,
});

const ReceiptType = builder.objectRef<Receipt>("SuggestionReceipt").implement({
  description: "That a suggestion was kept. Somebody will look at it.",
  fields: (t) => ({
    reference: t.exposeString("reference", { description: "What to name when one asks about it, e.g. `K7M4-2QX9`." }),
    willBeTold: t.exposeBoolean("willBeTold", {
      description:
        "True when an address was left: what came of it will be told there, and then the address is forgotten.",
    }),
  }),
});

const SolutionInput = builder.inputType("ProofSolutionInput", {
  description: "The solution of a challenge, as ALTCHA has it.",
  fields: (t) => ({
    counter: t.int({ required: true, description: "The step at which the key was found." }),
    derivedKey: t.string({ required: true, description: "The key, in hexadecimal." }),
  }),
});

const PassInput = builder.inputType("SuggestionPassInput", {
  description:
    "What shows that no machine is writing: the work of the challenge, or a code from a letter. With neither, a few suggestions a day are taken.",
  fields: (t) => ({
    challenge: t.string({ required: true, description: "As from `suggestionChallenge`." }),
    solution: t.field({ type: SolutionInput, description: "Its solution." }),
    code: t.string({ description: "The code that `sendSuggestionCode` sent to `email`." }),
  }),
});

const ReportListingInput = builder.inputType("ReportListingInput", {
  description: "What is wrong with a listing, in any language.",
  fields: (t) => ({
    slug: t.string({ required: true, description: "The listing, as in `Listing.slug`." }),
    reason: t.field({ type: ReportReasonEnum, required: true, description: "What is wrong." }),
    text: t.string({ description: "More about it, at most 1500 characters. Needed with OTHER." }),
    rightValue: t.string({
      description: "What would be right: the number, the link, the address. At most 200 characters.",
    }),
    email: t.string({ description: "Where the outcome is to be told; forgotten afterwards." }),
    language: t.field({
      type: "LanguageTag",
      required: true,
      description: "Of the letter: a locale of the interface.",
    }),
    pass: t.field({ type: PassInput, required: true, description: "What shows that no machine is writing." }),
  }),
});

const SuggestListingInput = builder.inputType("SuggestListingInput", {
  description: "A place, an activity or an association that is not there yet.",
  fields: (t) => ({
    kind: t.field({ type: ListingKindEnum, required: true, description: "What it is." }),
    name: t.string({ required: true, description: "Its name, at most 120 characters." }),
    municipality: t.string({ description: "The code of its municipality. Needed unless it is national." }),
    isNational: t.boolean({ description: "True when it serves the whole country, by telephone or on the net." }),
    street: t.string({ description: "Street and number. Never that of a shelter." }),
    languages: t.field({ type: ["LanguageTag"], description: "In which languages it serves; at most 30." }),
    otherLanguages: t.string({ description: "Further languages, in any words." }),
    contact: t.string({ description: "A telephone number, an e-mail address or an address on the web." }),
    note: t.string({ description: "Anything else, at most 1100 characters. Not published." }),
    email: t.string({ description: "Where the outcome is to be told; forgotten afterwards." }),
    language: t.field({
      type: "LanguageTag",
      required: true,
      description: "Of the letter: a locale of the interface.",
    }),
    pass: t.field({ type: PassInput, required: true, description: "What shows that no machine is writing." }),
  }),
});

interface Nullable {
  readonly challenge: string;
  readonly solution?: GivenPass["solution"] | undefined;
  readonly code?: string | null | undefined;
}

/** Reads the pass, gives an earlier receipt where there is one, and keeps the suggestion where there is room. */
async function take(suggestion: Suggestion, pass: Nullable, context: Context): Promise<Receipt> {
  const { door, database, now } = context;
  const given = { challenge: pass.challenge, solution: pass.solution ?? null, code: pass.code ?? null };
  const challenge = await readPass(given, door, now);
  const receipt = await findReceipt(database, suggestion, challenge);
  if (receipt) return receipt;
  const source = door.sourceOf(context.source, now);
  const { listingId, reportReason, contactEmail } = suggestion;
  await enter(given, challenge, { door, source, email: contactEmail ?? "", listingId, now });
  const isFirst = listingId === null || (await door.isFirst(`${source} ${listingId} ${reportReason}`));
  return keepSuggestion(database, suggestion, { challenge, isRepeat: !isFirst, now });
}

builder.mutationFields((t) => ({
  reportListing: t.field({
    type: ReceiptType,
    description:
      "Tells that something is wrong with a listing. Anyone may, without an account; a person will look at it.",
    args: { input: t.arg({ type: ReportListingInput, required: true, description: "What is wrong." }) },
    errors: { types: [TooManyRequests], dataField: { name: "receipt", description: "That it was kept." } },
    resolve: (_, { input }, context) => {
      const listing = findBySlug(context.catalogue, input.slug);
      if (!listing) throw new NotFound("Listing");
      const ground = groundOfListing(context.catalogue, listing);
      const { reason, text, rightValue, email } = input;
      const given = { reason, text: text ?? "", rightValue: rightValue ?? "", email: email ?? "" };
      const report = checkReport(given, ground.isAddressWithheld);
      const about = { listingId: listing.id, municipality: ground.municipality, locale: input.language };
      return take(suggestionOfReport(report, about), input.pass, context);
    },
  }),
  suggestListing: t.field({
    type: ReceiptType,
    description: "Tells of a place, an activity or an association that is missing. A person will look at it.",
    args: { input: t.arg({ type: SuggestListingInput, required: true, description: "What is missing." }) },
    errors: { types: [TooManyRequests], dataField: { name: "receipt", description: "That it was kept." } },
    resolve: (_, { input }, context) => {
      const { vocabulary } = context.catalogue;
      const given = {
        kind: input.kind,
        name: input.name,
        municipality: input.municipality ?? null,
        isNational: input.isNational ?? false,
        street: input.street ?? "",
        languages: input.languages ?? [],
        otherLanguages: input.otherLanguages ?? "",
        contact: input.contact ?? "",
        note: input.note ?? "",
        email: input.email ?? "",
      };
      const listing = checkListing(given, {
        isLanguage: (tag) => vocabulary.language.has(tag),
        isMunicipality: (code) => vocabulary.municipality.has(code),
      });
      return take(
        suggestionOfListing(listing, { locale: input.language, country: context.site.country }),
        input.pass,
        context,
      );
    },
  }),
}));

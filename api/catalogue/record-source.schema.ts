/** Where a record comes from and on what terms. */
import { builder } from "../builder.ts";
import { countBits } from "./bitset.rules.ts";
import { setOf } from "./catalogue.rules.ts";
import { setKey } from "./membership.rules.ts";
import type { PublishedDataSource, PublishedListing } from "./published.ts";
import { LocalisedText, textFor } from "./text.schema.ts";
import { asManyAs, known } from "./vocabulary.schema.ts";

const DataSource = builder.objectRef<PublishedDataSource>("DataSource").implement({
  description: "A body of data that the catalogue takes from, and its licence.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Stable id, for a filter." }),
    title: t.exposeString("title", { description: "What it is." }),
    publisher: t.exposeString("publisher", { description: "Who publishes it." }),
    url: t.exposeString("url", { nullable: true, description: "Where it can be found." }),
    licence: t.exposeString("licence", { description: "The licence, or in a few words the terms." }),
    licenceUrl: t.exposeString("licenceUrl", { nullable: true, description: "The licence's text." }),
    isLicenceConfirmed: t.exposeBoolean("isLicenceConfirmed", {
      description: "False when the licence was not stated where the data was found: say so.",
    }),
    attribution: t.exposeString("attribution", {
      nullable: true,
      description: "The credit that the licence asks for.",
    }),
    retrievedOn: t.expose("retrievedOn", { type: "Date", description: "The day on which it was taken." }),
    note: t.exposeString("note", { nullable: true, description: "What else to know of it." }),
    listingCount: t.int({
      description: "Published listings that rest on it.",
      resolve: ({ id }, _, { catalogue }) => countBits(setOf(catalogue, setKey.source(id))),
    }),
  }),
});

export const RecordSource = builder.objectRef<PublishedListing>("RecordSource").implement({
  description: "Where this record comes from.",
  fields: (t) => ({
    dataSource: t.field({
      type: DataSource,
      description: "The body of data, with its licence.",
      resolve: ({ sourceId }, _, { catalogue }) => known(catalogue.vocabulary.dataSource, sourceId),
    }),
    url: t.exposeString("sourceUrl", { nullable: true, description: "The page it rests on." }),
    title: t.exposeString("sourceTitle", { nullable: true, description: "The title of that page." }),
    date: t.exposeString("sourceDate", {
      nullable: true,
      description: "The date of that page: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.",
    }),
    additional: t.stringList({
      description: "Further pages.",
      resolve: ({ additionalSources }) => [...additionalSources],
    }),
    collectedOn: t.expose("collectedOn", {
      type: "Date",
      nullable: true,
      description: "The day on which it was collected.",
    }),
    note: t.field({
      type: LocalisedText,
      nullable: true,
      description: "A doubt about the record that its reader should know.",
      resolve: ({ dataNotes }, _, context) => textFor(dataNotes, context),
    }),
  }),
});

builder.queryFields((t) => ({
  dataSources: t.field({
    type: [DataSource],
    complexity: asManyAs("dataSources"),
    description: "Every body of data that the catalogue takes from, for the page “About the data”.",
    resolve: (_, __, { catalogue }) => catalogue.vocabulary.lists.dataSources,
  }),
}));

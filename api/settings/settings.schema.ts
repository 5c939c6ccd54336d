/** How the service was started and how it stands, for maintainers. Secrets are not in it, whoever asks. */
import { builder } from "../builder.ts";
import { asMaintainer } from "../jobs/maintainer.policy.ts";
import { countLetters, lastSentAt } from "./settings.records.ts";
import { type Installation, SETTING_NAMES, type Setting } from "./settings.rules.ts";

const SettingNameEnum = builder.enumType("SettingName", {
  description: "A setting of the service, by the name under which the operator sets it.",
  values: Object.fromEntries(
    SETTING_NAMES.map((name) => [name, { description: `The setting \`${name}\`.` }]),
  ) as Record<(typeof SETTING_NAMES)[number], { description: string }>, // made from the list of names itself
});

const SettingType = builder.objectRef<Setting>("Setting").implement({
  description: "One setting of the running service.",
  fields: (t) => ({
    name: t.field({ type: SettingNameEnum, description: "Which.", resolve: ({ name }) => name }),
    value: t.exposeString("value", {
      nullable: true,
      description:
        "Its value now; null for a secret, and where nothing is set. Of an address what may be a password or a key is left out.",
    }),
    isSecret: t.exposeBoolean("isSecret", { description: "True when its value is told nobody." }),
    isSet: t.exposeBoolean("isSet", { description: "Whether it has a value." }),
    default: t.exposeString("default", { description: "What holds when nobody sets it; empty where nothing does." }),
    isDefault: t.exposeBoolean("isDefault", { description: "Whether that is what holds now." }),
  }),
});

const InstallationType = builder.objectRef<Installation>("Installation").implement({
  description: "How the service was started, and how it stands.",
  fields: (t) => ({
    settings: t.field({
      type: [SettingType],
      description: "All of its settings.",
      resolve: ({ settings }) => [...settings],
    }),
    startedAt: t.expose("startedAt", { type: "DateTime", description: "Since when this process answers." }),
    version: t.exposeString("version", { description: "The version of the program." }),
    commit: t.exposeString("commit", {
      nullable: true,
      description: "The commit that it was started from; null where that is not known.",
    }),
    hasMailServer: t.exposeBoolean("hasMailServer", {
      description: "Whether letters go out; without a mail server they wait in the database.",
    }),
    hasJobs: t.exposeBoolean("hasJobs", { description: "Whether this process does the jobs." }),
    catalogueVersion: t.string({
      description: "The version of the public catalogue that this process shows.",
      resolve: (_, __, { catalogue }) => catalogue.version,
    }),
    catalogueCheckedAt: t.field({
      type: "DateTime",
      description: "When it was last known to be the newest.",
      resolve: (_, __, { asOf }) => asOf.checkedAt,
    }),
    isDetached: t.boolean({
      description: "True while the database cannot be reached and readers see the last version.",
      resolve: (_, __, { asOf }) => asOf.isDetached,
    }),
    lettersWaiting: t.int({
      description: "Letters on their way, or waiting for a mail server.",
      resolve: (_, __, { database }) => countLetters(database, "QUEUED"),
    }),
    lettersGivenUp: t.int({
      description: "Letters that were given up.",
      resolve: (_, __, { database }) => countLetters(database, "FAILED"),
    }),
    lastLetterAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When the mail server last took a letter; null when it never did.",
      resolve: (_, __, { database }) => lastSentAt(database),
    }),
  }),
});

builder.queryField("installation", (t) =>
  t.field({
    type: InstallationType,
    description: "How the service was started, and how it stands. For maintainers.",
    errors: { dataField: { name: "installation", description: "The installation." } },
    resolve: (_, __, { viewer, installation }) => {
      asMaintainer(viewer);
      return installation;
    },
  }),
);

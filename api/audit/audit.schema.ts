/** The audit trail: what was done, by whom and when, for maintainers. */
import { builder } from "../builder.ts";
import { problem } from "../problems.ts";
import { mayReadTrail } from "./audit.policy.ts";
import { type AuditVerdict, readAuditTrail, verifyAuditTrail } from "./audit.records.ts";
import type { AuditEntry } from "./audit.rules.ts";

const AuditEntryType = builder.objectRef<AuditEntry>("AuditEntry").implement({
  description: "One thing that was done. It is written once, sealed with the entry before it.",
  fields: (t) => ({
    sequence: t.string({
      description: "Counts all entries from 1, without gaps.",
      resolve: ({ sequence }) => String(sequence),
    }),
    at: t.field({ type: "DateTime", description: "When.", resolve: ({ at }) => at }),
    actor: t.exposeString("actor", { description: "As what somebody acted: a value of `Actor`." }),
    actorId: t.exposeString("actorId", {
      nullable: true,
      description: "The number of an account, which means nothing after an erasure; null for anyone.",
    }),
    act: t.exposeString("act", { description: "What was done, e.g. `CHANGE`, `APPROVE`." }),
    subjectType: t.exposeString("subjectType", { description: "What it was done to, e.g. `Listing`." }),
    subjectId: t.exposeString("subjectId", { description: "Which." }),
    details: t.string({
      description: "Facts, as JSON: never a person's data.",
      resolve: ({ details }) => JSON.stringify(details),
    }),
    hash: t.string({
      description: "The seal, SHA-256 in hexadecimal.",
      resolve: ({ hash }) => Buffer.from(hash).toString("hex"),
    }),
  }),
});

interface AuditPage {
  readonly nodes: readonly AuditEntry[];
  readonly hasNextPage: boolean;
}

const AuditConnection = builder.objectRef<AuditPage>("AuditConnection").implement({
  description: "A page of the audit trail, the newest first.",
  fields: (t) => ({
    nodes: t.field({
      type: [AuditEntryType],
      description: "The page.",
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => nodes,
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: "Whether there is more.",
      resolve: ({ nodes, hasNextPage }) => ({
        hasNextPage,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: nodes.at(-1) ? String(nodes.at(-1)?.sequence) : null,
      }),
    }),
  }),
});

const AuditVerdictType = builder.objectRef<AuditVerdict>("AuditVerdict").implement({
  description: "Whether the audit trail is as it was written.",
  fields: (t) => ({
    isWhole: t.boolean({
      description: "True when no entry was changed, left out or put in between.",
      resolve: ({ brokenAt }) => brokenAt === undefined,
    }),
    brokenAt: t.string({
      nullable: true,
      description: "The first entry that is not as it was written, or is gone.",
      resolve: ({ brokenAt }) => (brokenAt === undefined ? null : String(brokenAt)),
    }),
    count: t.exposeInt("count", { description: "How many entries were read." }),
    lastHash: t.exposeString("lastHash", {
      description: "The seal of the last entry. Written down elsewhere, it shows whether the end was cut off.",
    }),
  }),
});

const MAX_PAGE = 100;

function readBefore(after: string | null | undefined): bigint | undefined {
  if (after == null) return undefined;
  if (!/^\d{1,18}$/.test(after)) throw problem("INVALID_CURSOR", { argument: "after", value: after });
  return BigInt(after);
}

builder.queryFields((t) => ({
  auditTrail: t.field({
    type: AuditConnection,
    nullable: true,
    description:
      "What was done, the newest first; null for all but maintainers. Errors INVALID_PAGE_SIZE (1 to 100), INVALID_CURSOR.",
    args: {
      subjectType: t.arg.string({ description: "Only of one type, e.g. `Listing`." }),
      subjectId: t.arg.string({ description: "Only of one thing." }),
      act: t.arg.string({ description: "Only one sort of act." }),
      first: t.arg.int({ description: "How many; 50 when left out." }),
      after: t.arg.string({ description: "Only what comes after this cursor." }),
    },
    complexity: ({ first }) => ({ field: 20, multiplier: Math.min(MAX_PAGE, Math.max(1, first ?? 50)) }),
    resolve: async (_, { subjectType, subjectId, act, first, after }, { viewer, database }) => {
      const count = first ?? 50;
      if (count < 1 || count > MAX_PAGE)
        throw problem("INVALID_PAGE_SIZE", { argument: "first", value: count, minimum: 1, maximum: MAX_PAGE });
      const before = readBefore(after);
      if (!mayReadTrail(viewer)) return null;
      const entries = await readAuditTrail(database, {
        subjectType: subjectType ?? undefined,
        subjectId: subjectId ?? undefined,
        act: act ?? undefined,
        before,
        count: count + 1,
      });
      return { nodes: entries.slice(0, count), hasNextPage: entries.length > count };
    },
  }),
  verifyAuditTrail: t.field({
    type: AuditVerdictType,
    nullable: true,
    description: "Reads the whole audit trail and says whether it is as it was written; null for all but maintainers.",
    complexity: { field: 10_000, multiplier: 1 },
    resolve: (_, __, { viewer, database }) => (mayReadTrail(viewer) ? verifyAuditTrail(database) : null),
  }),
}));

/** Reports in the queue: those of one listing with one reason belong together. */
import { builder } from "../builder.ts";
import { Submission } from "../review/submission.schema.ts";
import { findReport, type Report } from "./report.records.ts";
import { ReportReasonEnum } from "./suggestion.schema.ts";

const ReportType = builder.objectRef<Report>("SubmissionReport").implement({
  description: "What a reader says is wrong. Reports of one listing with one reason belong together.",
  fields: (t) => ({
    reason: t.expose("reason", { type: ReportReasonEnum, description: "What is wrong." }),
    suggestedValue: t.exposeString("suggestedValue", {
      nullable: true,
      description: "What would be right, as the reader wrote it; null when she did not say.",
    }),
    voices: t.exposeInt("voices", {
      description:
        "How many say this of the listing and have had no answer yet. Nothing happens by their number alone.",
    }),
  }),
});

builder.objectField(Submission, "report", (t) =>
  t.field({
    type: ReportType,
    nullable: true,
    description: "What a reader reported; null when it is no report.",
    complexity: 5,
    resolve: ({ id }, _, { database }) => findReport(database, id),
  }),
);
